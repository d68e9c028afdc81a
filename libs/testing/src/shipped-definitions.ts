import { fileURLToPath } from 'node:url';
import { definitionFilesIn, definitionHash } from '@app/engine';
import { readDefinition, type DefinitionFiles, type PublishedDefinition } from '@app/programme';

const DIRECTORY = fileURLToPath(new URL('../../programme/definitions', import.meta.url));

/** The texts of the programmes that ship with the product, by file name. */
export const shippedFiles = (): DefinitionFiles => definitionFilesIn(DIRECTORY);

export const shippedProgrammes = (): readonly string[] =>
  Object.keys(shippedFiles()).filter((file) => !file.startsWith('_')).map((file) => file.replace('.yaml', ''));

/** A shipped programme as its first published version. */
export const shippedDefinition = (programme: string): PublishedDefinition => {
  const { definition, findings } = readDefinition(shippedFiles(), `${programme}.yaml`);
  if (definition === undefined) throw new Error(findings.map(({ file, line, sentence }) => `${file}:${line}: ${sentence.en}`).join('\n'));
  return { version: 1, hash: definitionHash(definition), definition };
};
