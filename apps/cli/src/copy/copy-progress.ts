import { bilingual } from '@app/kernel';
import type { CopyPhase } from '@app/engine';
import type { Progress } from '../terminal/progress.js';
import type { Terminal } from '../terminal/terminal.js';

const LABELS = {
  examining: bilingual('memeriksa sumber', 'examining the source'),
  comparing: bilingual('membandingkan yang sudah ada', 'comparing what is there'),
  copying: bilingual('menyalin', 'copying'),
  verifying: bilingual('memeriksa salinan', 'verifying the copy'),
} as const satisfies Record<CopyPhase, unknown>;

/** One bar after the other. */
export class CopyProgress {
  /** Events a second while copying; 0 where there was nothing to copy. */
  copiedPerSecond = 0;
  private phase: CopyPhase | undefined;
  private bar: Progress | undefined;
  private began = 0;
  private first = 0;

  constructor(private readonly terminal: Terminal) {}

  readonly tell = (phase: CopyPhase, done: number, total = done): void => {
    if (phase !== this.phase) {
      this.stop();
      this.phase = phase;
      this.bar = this.terminal.progress(LABELS[phase]);
      this.began = performance.now();
      this.first = done;
    }
    const perSecond = Math.round((done - this.first) / Math.max(0.001, (performance.now() - this.began) / 1_000));
    if (phase === 'copying') this.copiedPerSecond = perSecond;
    this.bar?.update(done, total, `${perSecond}/s`);
  };

  stop(): void {
    this.bar?.stop();
  }
}
