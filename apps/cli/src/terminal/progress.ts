import type { Bilingual } from '@app/kernel';
import { SingleBar } from 'cli-progress';
import type { Stream } from './stream.js';

const LINE_EVERY_MS = 2_000;

/** A bar where somebody watches; elsewhere a plain line every other second. */
export class Progress {
  private readonly bar: SingleBar | undefined;
  private readonly began = performance.now();
  private lastLine = this.began;
  private told = '';

  constructor(private readonly label: Bilingual, private readonly stream: Stream) {
    if (stream.isTTY !== true) return;
    const format = `${label.id} / ${label.en} {bar} {percentage}% {detail}`;
    this.bar = new SingleBar({ format, stream: stream as NodeJS.WriteStream, hideCursor: true, etaBuffer: 100 });
    this.bar.start(1, 0, { detail: '' });
  }

  /** `detail` stands behind the figures: a rate, the time left, a day. */
  update(done: number, total: number, detail = ''): void {
    if (this.bar !== undefined) {
      this.bar.setTotal(total);
      this.bar.update(done, { detail });
      return;
    }
    this.told = `${this.label.id} / ${this.label.en}: ${done} / ${total} ${detail}`.trimEnd();
    if (performance.now() - this.lastLine >= LINE_EVERY_MS) this.line();
  }

  stop(): void {
    if (this.bar !== undefined) this.bar.stop();
    else if (this.told !== '') this.line();
  }

  private line(): void {
    this.lastLine = performance.now();
    this.stream.write(`${this.told}\n`);
  }
}
