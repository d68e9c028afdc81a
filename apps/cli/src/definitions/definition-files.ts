import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { definitionFilesIn, definitionHash, loadDefinitionFiles, officerFor, publishDefinition } from '@app/engine';
import { readDefinition, type LintFinding } from '@app/programme';
import type { House } from '../house/house.js';
import { Complaint, EXIT, misused } from '../terminal/complaint.js';
import { insisted } from '../terminal/insisted.js';

export type LintResult = { readonly programmes: readonly string[]; readonly findings: readonly LintFinding[] };
export type PublishResult = { readonly programme: string; readonly version: number; readonly hash: string; readonly published: boolean };

/** A file is read together with its neighbours, because definitions build on each other. */
export const lintPath = (path: string): LintResult => {
  if (isDirectory(path)) {
    const { definitions, findings } = loadDefinitionFiles(path);
    return { programmes: definitions.map(({ programme }) => programme), findings };
  }
  const { definition, findings } = readDefinition(definitionFilesIn(dirname(path)), basename(path));
  return { programmes: definition === undefined ? [] : [definition.programme], findings };
};

export const publishFile = async ({ bus, shelf }: House, file: string): Promise<PublishResult> => {
  if (isDirectory(file)) throw misused('Terbitkan satu berkas program setiap kali.', 'Publish one programme file at a time.');
  const { definition, findings } = readDefinition(definitionFilesIn(dirname(file)), basename(file));
  if (definition === undefined) throw faulty(findings);
  const outcome = await publishDefinition(bus, { definition, findings, note: `Diterbitkan dari ${basename(file)} / published from ${basename(file)}` }, {
    ...officerFor('operator', ''), source: 'app',
  });
  const { events, replayed } = insisted(outcome);
  const { version = 0 } = (await shelf.newest(definition.programme)) ?? {};
  return { programme: definition.programme, version, hash: definitionHash(definition), published: events.length > 0 && !replayed };
};

/** What is wrong with a file, each with its line. */
export const faulty = (findings: readonly Pick<LintFinding, 'file' | 'line' | 'sentence'>[]): Complaint =>
  new Complaint(EXIT.refused, findings.map(({ file, line, sentence }) => ({ id: `${file}:${line} ${sentence.id}`, en: `${file}:${line} ${sentence.en}` })));

export const isDirectory = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw misused(`${path} tidak ada.`, `${path} does not exist.`);
  return found.isDirectory();
};
