import type { Readable, Writable } from 'node:stream';
import type { AllStreamSubscription, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { onAbort } from './on-abort.js';

type Call = StreamingRead<ResolvedEvent> | AllStreamSubscription;

export type Watch = {
  /** Each of them ends the stream, with its reason. */
  readonly endings: readonly AbortSignal[];
  readonly silenceMs: number;
  /** Asked when nothing came for so long, and again each time after; its failure ends the stream. */
  readonly onSilence: () => Promise<void>;
};

/**
 * What a call of the client delivers, until it ends or breaks or its consumer leaves. The client itself leaves a call open
 * whose iteration is broken off, throws where nobody can catch what fails after that, and waits for a dead server for ever.
 */
export async function* itemsOf<T>(call: Call, { endings, silenceMs, onSilence }: Watch): AsyncGenerator<T, void> {
  let waiting = false;
  const watchdog = setTimeout(() => {
    if (waiting) onSilence().then(() => { watchdog.refresh(); }, (error: Error) => call.destroy(error));
  }, silenceMs).unref();
  const leave = (reason?: Error): void => {
    clearTimeout(watchdog);
    call.destroy(reason);
    hangUp(call).catch(() => undefined);
  };
  const stopListening = onAbort(endings, leave);
  call.on('error', () => undefined);
  // The client keeps what a broken-off call was fed from until that has ended, and nobody reads it to its end any more.
  (call as Call & Writable).on('unpipe', (source: Readable) => { source.resume(); });
  try {
    const items = call[Symbol.asyncIterator]() as AsyncIterator<unknown> as AsyncIterator<T, void>;
    for (;;) {
      endings.forEach((signal) => signal.throwIfAborted());
      waiting = true;
      watchdog.refresh();
      const item = await items.next();
      waiting = false;
      if (item.done) return;
      endings.forEach((signal) => signal.throwIfAborted());
      yield item.value;
    }
  } finally {
    stopListening();
    leave();
  }
}

const hangUp = (call: Call): Promise<void> => ('cancel' in call ? call.cancel() : call.unsubscribe());
