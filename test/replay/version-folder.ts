import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, readable, replayed, type Manifest, type Recording } from './recording.js';

const HERE = import.meta.dirname;
const MANIFEST = 'manifest.json';
const LINES = '.jsonl';
const STEPS = '.steps';
const STATE = '.state.json';

export type VersionFolder = { readonly version: string; readonly manifest: Manifest; readonly recordings: ReadonlyMap<string, Recording> };

const versions = (): readonly string[] => readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^v\d+\.\d+\.\d+$/.test(entry.name)).map(({ name }) => name).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

const read = (version: string): VersionFolder => {
  const textOf = (file: string): string => readFileSync(join(HERE, version, file), 'utf8');
  const histories = readdirSync(join(HERE, version)).filter((file) => file.endsWith(LINES)).map((file) => file.slice(0, -LINES.length));
  const recordings = new Map(histories.map((history) => [history, { lines: textOf(`${history}${LINES}`), steps: textOf(`${history}${STEPS}`), state: textOf(`${history}${STATE}`) }]));
  return { version, manifest: JSON.parse(textOf(MANIFEST)) as Manifest, recordings };
};

export const versionFolders = (): readonly VersionFolder[] => versions().map(read);

const writeStates = (version: string, recordings: ReadonlyMap<string, Recording>): void => {
  for (const [history, { steps, state }] of recordings) {
    writeFileSync(join(HERE, version, `${history}${STEPS}`), steps);
    writeFileSync(join(HERE, version, `${history}${STATE}`), state);
  }
  writeFileSync(join(HERE, version, MANIFEST), readable(manifestOf(recordings)));
};

/** What was released is never recorded over: a folder that is there already is an error. */
export const writeVersion = (version: string, recordings: ReadonlyMap<string, Recording>): void => {
  mkdirSync(join(HERE, version));
  for (const [history, { lines }] of recordings) writeFileSync(join(HERE, version, `${history}${LINES}`), lines);
  writeStates(version, recordings);
};

/** The state has learnt to tell more than it did: told anew from the events, which stay as they are. */
export const restate = ({ version, recordings }: VersionFolder): void =>
  writeStates(version, new Map([...recordings].map(([history, { lines }]) => [history, replayed(lines)])));
