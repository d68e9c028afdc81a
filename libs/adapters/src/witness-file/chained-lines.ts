import { createHash } from 'node:crypto';
import type { WitnessLine } from '@app/engine';

/**
 * One line per event: position, stream, revision, id, type, and a mark that follows from the mark of the line before. The first
 * line says after which release of a hold this generation begins. A lost or altered line breaks the chain.
 */
const MARK = /^[0-9a-f]{16}$/;
const HEADING = 'tahapan-witness 1';
const FROM_THE_BEGINNING = '-';

export const markAfter = (mark: string, text: string): string => createHash('sha256').update(mark).update(text).digest('hex').slice(0, 16);

const chained = (text: string, before: string): { readonly line: string; readonly mark: string } => {
  const mark = markAfter(before, text);
  return { line: `${text}\t${mark}\n`, mark };
};

export const headingLine = (release: string | undefined) => chained(`${HEADING}\t${release ?? FROM_THE_BEGINNING}`, '');

export const eventLine = ({ position, stream, revision, id, type }: WitnessLine, before: string) =>
  chained([position, stream, revision, id, type].join('\t'), before);

/** `text` is what the mark was made of. */
export type Read = { readonly text: string; readonly mark: string; readonly release?: string; readonly event?: WitnessLine };

/** Undefined for what was never wholly written. */
export const readLine = (line: string): Read | undefined => {
  const parts = line.split('\t');
  const mark = parts.pop() ?? '';
  if (!MARK.test(mark)) return undefined;
  const text = parts.join('\t');
  if (parts.length === 2 && parts[0] === HEADING) return { text, mark, release: parts[1] };
  if (parts.length !== 5) return undefined;
  const [position = '', stream = '', revision = '', id = '', type = ''] = parts;
  return { text, mark, event: { position, stream, revision: Number(revision), id, type } };
};

export const begins = ({ release }: Read, after: string | undefined): boolean => release === (after ?? FROM_THE_BEGINNING);

/** A heading that was cut off while it was written; anything else is somebody else's file. */
export const couldBecomeHeading = (content: string): boolean => !content.includes('\n') && HEADING.startsWith(content.slice(0, HEADING.length));
