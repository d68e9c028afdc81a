import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDefinition, type Definition, type DefinitionFiles, type LintFinding } from '@app/programme';

/** A directory of programme files: what could be read as a definition, and everything wrong with the rest. */
export type LoadedDefinitions = { readonly definitions: readonly Definition[]; readonly findings: readonly LintFinding[] };

export const definitionFilesIn = (directory: string): DefinitionFiles =>
  Object.fromEntries(readdirSync(directory).filter((name) => name.endsWith('.yaml')).sort()
    .map((name) => [name, readFileSync(join(directory, name), 'utf8')]));

/** Files whose name begins with "_" are only built upon. */
export const loadDefinitionFiles = (directory: string): LoadedDefinitions => {
  const files = definitionFilesIn(directory);
  const read = Object.keys(files).filter((name) => !name.startsWith('_')).map((name) => readDefinition(files, name));
  return {
    definitions: read.flatMap(({ definition }) => definition ?? []),
    findings: read.flatMap(({ findings }) => findings),
  };
};
