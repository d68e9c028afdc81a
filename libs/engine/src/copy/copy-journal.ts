import { BEGINNING, ConcurrencyError, StreamDeletedError, type EventStore, type NewEvent, type Position, type StoredEvent } from '../ports/index.js';
import { commonBeginning } from './common-beginning.js';
import { NOT_EQUAL, SOURCE_MOVED_ON, TARGET_IN_USE, type Obstacle } from './obstacles.js';
import { runsOf } from './runs.js';
import { survey, type Closed, type Survey } from './survey.js';

export type CopyPhase = 'examining' | 'comparing' | 'copying' | 'verifying';
export type CopyOptions = {
  readonly signal?: AbortSignal;
  /** `total` is known once the source has been examined. */
  readonly onProgress?: (phase: CopyPhase, done: number, total?: number) => void;
};

export type CopyOutcome =
  | {
      readonly kind: 'copied';
      readonly events: number;
      /** Of these, by this run. */
      readonly copied: number;
      readonly streams: number;
      /** Of the streams, those closed for ever. */
      readonly closed: number;
      /** Of both journals, the copy read anew. */
      readonly sha256: string;
    }
  /** Whoever runs it again goes on from there. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly obstacles: readonly Obstacle[] };

/**
 * The whole history of one store into another: same order, same streams and revisions, same events. Nothing is written
 * before all of the source has been looked at, and what the target holds already is compared, never assumed.
 */
export const copyJournal = async (
  from: EventStore, to: EventStore, { signal = new AbortController().signal, onProgress = () => undefined }: CopyOptions = {},
): Promise<CopyOutcome> => {
  try {
    const source = await survey(from, { signal, onEvents: (done) => { onProgress('examining', done); } });
    const tell = (phase: CopyPhase) => (done: number): void => { onProgress(phase, done, source.events); };
    if (source.obstacles.length > 0) return refused(...source.obstacles);
    let there = 0;
    const shared = await commonBeginning(from, source, to, { signal, onEvents: (done) => { there = done; tell('comparing')(done); } });
    if ('code' in shared) return refused(shared);
    await append(from, shared.upTo, source.upTo, to, signal, (copied) => { tell('copying')(there + copied); });
    for (const stream of source.closed) await close(to, stream);
    const copy = await survey(to, { signal, onEvents: tell('verifying') });
    if (!isEqual(source, copy)) return refused(NOT_EQUAL);
    if ((await from.head() ?? BEGINNING) > source.upTo) return refused(SOURCE_MOVED_ON);
    return { kind: 'copied', events: copy.events, copied: copy.events - there, streams: copy.streams, closed: copy.closed.length, sha256: copy.sha256 };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    if (error instanceof ConcurrencyError) return refused(TARGET_IN_USE);
    throw error;
  }
};

const refused = (...obstacles: readonly Obstacle[]): CopyOutcome => ({ kind: 'refused', obstacles });

/** One append after the other: two at once could change places. An append under way is finished before stopping. */
const append = async (from: EventStore, after: Position, upTo: Position, to: EventStore, signal: AbortSignal, onCopied: (events: number) => void): Promise<void> => {
  let copied = 0;
  for await (const run of runsOf(from.readAll({ after: after === BEGINNING ? undefined : after, signal }), upTo)) {
    signal.throwIfAborted();
    const [{ stream, revision }] = run;
    await to.append(stream, revision === 0 ? 'no_stream' : revision - 1, run.map(asNew));
    copied += run.length;
    onCopied(copied);
  }
};

const asNew = ({ id, type, data, metadata }: StoredEvent): NewEvent => ({ id, type, data, metadata });

const close = async (to: EventStore, { stream, revision }: Closed): Promise<void> => {
  try {
    await to.tombstone(stream, revision);
  } catch (error) {
    if (!(error instanceof StreamDeletedError)) throw error; // an earlier run has closed it
  }
};

const isEqual = (source: Survey, copy: Survey): boolean =>
  copy.events === source.events && copy.sha256 === source.sha256 && copy.obstacles.length === 0
  && copy.closed.map(({ stream }) => stream).toSorted().join('\n') === source.closed.map(({ stream }) => stream).toSorted().join('\n');
