import type { StoredEvent } from '@app/engine';
import type { Letter } from './letters.js';
import type { Promises } from './promises.js';

/** Where a page belongs: its letter's place in the stream, counted on. */
const revisionOf = ({ expected }: Letter, index: number): number => (expected === 'no_stream' ? 0 : expected + 1) + index;

export type Judgement = {
  /** Acknowledged events that are not where they were promised to be. */
  readonly lost: number;
  /** Everything that is there and should not be, or not so: a sentence each. */
  readonly wrong: readonly string[];
};

/** Holds a journal against what was promised about it. The events are given as they follow each other in the journal. */
export const judge = (events: readonly StoredEvent[], promises: Promises): Judgement => {
  const wrong: string[] = [];
  const found = new Map<number, number>();
  const lengths = new Map<string, number>();
  for (const event of events) {
    const { stream, revision, data } = event;
    if (revision !== (lengths.get(stream) ?? 0)) wrong.push(`${stream} leaps to ${revision}`);
    lengths.set(stream, revision + 1);
    const letter = promises.sent.get(Number(data['number']));
    if (letter === undefined || promises.refused.has(letter.number)) wrong.push(`${stream}@${revision} was never to be written`);
    else if (!isPage(event, letter, promises)) wrong.push(`${stream}@${revision} is not what was sent`);
    else found.set(letter.number, (found.get(letter.number) ?? 0) + 1);
  }
  for (const [number, pages] of found) {
    if (pages !== promises.sent.get(number)?.pages) wrong.push(`of letter ${number} only ${pages} pages are there`);
  }
  return { lost: lostOf(found, promises), wrong };
};

const isPage = ({ id, type, stream, revision, data }: StoredEvent, letter: Letter, promises: Promises): boolean => {
  const index = Number(data['index']);
  const page = promises.pagesOf(letter)[index];
  return page !== undefined && id === page.id && type === page.type && data['text'] === page.data['text'] &&
    stream === letter.stream && revision === revisionOf(letter, index);
};

const lostOf = (found: ReadonlyMap<number, number>, { acknowledged, sent }: Promises): number => {
  let lost = 0;
  for (const [number, lastRevision] of acknowledged) {
    const letter = sent.get(number);
    if (letter === undefined || revisionOf(letter, letter.pages - 1) !== lastRevision) throw new Error(`letter ${number} was acknowledged as something else`);
    lost += letter.pages - (found.get(number) ?? 0);
  }
  return lost;
};
