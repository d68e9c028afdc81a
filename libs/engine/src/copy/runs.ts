import { MAX_APPEND_BYTES, type Position, type StoredEvent } from '../ports/index.js';

const MOST_EVENTS = 500;
/** An event may be written down longer by the store than by us. */
const MOST_BYTES = MAX_APPEND_BYTES / 2;

export type Run = readonly [StoredEvent, ...StoredEvent[]];

/** Events of one stream that follow each other without another in between: these, and only these, may be appended at once. */
export async function* runsOf(events: AsyncIterable<StoredEvent>, upTo: Position): AsyncGenerator<Run, void, void> {
  let run: [StoredEvent, ...StoredEvent[]] | undefined;
  let bytes = 0;
  for await (const event of events) {
    if (event.position > upTo) break;
    const size = Buffer.byteLength(JSON.stringify([event.data, event.metadata]));
    if (run !== undefined && run[0].stream === event.stream && run.length < MOST_EVENTS && bytes + size <= MOST_BYTES) {
      run.push(event);
      bytes += size;
      continue;
    }
    if (run !== undefined) yield run;
    run = [event];
    bytes = size;
  }
  if (run !== undefined) yield run;
}
