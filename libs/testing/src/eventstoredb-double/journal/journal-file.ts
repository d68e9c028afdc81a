import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { Journal } from './journal.js';
import type { Proposed, Write } from './recorded.js';

type Line = readonly (Omit<Write, 'created' | 'events'> & {
  readonly created: string;
  readonly events: readonly (Omit<Proposed, 'data' | 'metadata'> & { readonly data: string; readonly metadata: string })[];
})[];

const NEW_LINE = 0x0a;

/** A journal over a file of one entry a line: what was answered is there after kill -9, if not after a power cut. */
export const openJournal = (file: string): Journal => {
  const kept = existsSync(file) ? completeLines(file) : [];
  return new Journal({ kept: kept.map(entryOf), keep: (entry) => appendFileSync(file, lineOf(entry)) });
};

/** A line half written was never answered: it is cut off. */
const completeLines = (file: string): readonly Buffer[] => {
  const bytes = readFileSync(file);
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) truncateSync(file, start);
  return lines;
};

const lineOf = (entry: readonly Write[]): string => {
  const line: Line = entry.map((write) => ({
    ...write,
    created: String(write.created),
    events: write.events.map((event) => ({ ...event, data: base64(event.data), metadata: base64(event.metadata) })),
  }));
  return `${JSON.stringify(line)}\n`;
};

const entryOf = (line: Buffer): readonly Write[] => (JSON.parse(line.toString('utf8')) as Line).map((write) => ({
  ...write,
  created: BigInt(write.created),
  events: write.events.map((event) => ({ ...event, data: Buffer.from(event.data, 'base64'), metadata: Buffer.from(event.metadata, 'base64') })),
}));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
