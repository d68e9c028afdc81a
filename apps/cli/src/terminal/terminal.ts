import type { Bilingual } from '@app/kernel';
import { Progress } from './progress.js';
import type { Stream } from './stream.js';

/** Answers go to one stream, for people or machines; complaints and progress to the other. */
export class Terminal {
  constructor(private readonly out: Stream, private readonly err: Stream) {}

  /** The same answer as JSON, or as lines for people. */
  answer<T>(json: boolean | undefined, value: T, linesOf: (value: T) => readonly string[]): void {
    this.out.write(json === true ? `${JSON.stringify(value, undefined, 2)}\n` : `${linesOf(value).join('\n')}\n`);
  }

  complain(sentences: readonly Bilingual[]): void {
    for (const { id, en } of sentences) this.err.write(`${id}\n  ${en}\n`);
  }

  progress(label: Bilingual): Progress {
    return new Progress(label, this.err);
  }
}

export const TERMINAL = Symbol('Terminal');
