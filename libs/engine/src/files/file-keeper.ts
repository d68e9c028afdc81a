import { Logger } from '@nestjs/common';
import type { PreviewShelf } from '../schedules/preview-shelf.js';
import { cleanFiles, type CleaningParts } from './file-cleaning.js';

const EVERY_MS = 6 * 60 * 60 * 1000;

/** Four times a day, so also where a server is started anew every night, and in every worker: to remove what is gone already is no error. */
export class FileKeeper {
  private readonly log = new Logger('files');
  private timer: NodeJS.Timeout | undefined;
  private readonly leaving = new AbortController();
  private cleaning: Promise<void> | undefined;

  constructor(private readonly parts: CleaningParts, private readonly previews: Pick<PreviewShelf, 'clean'>) {}

  start(): void {
    this.timer ??= setInterval(() => { this.cleaning ??= this.clean(); }, EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.leaving.abort();
    await this.cleaning;
  }

  private async clean(): Promise<void> {
    const tell = (fault: unknown): void => { this.log.warn(String(fault)); };
    await this.previews.clean().catch(tell);
    await cleanFiles(this.parts, { leaving: this.leaving.signal }).then((count) => { this.log.log(count); }, tell);
    this.cleaning = undefined;
  }
}
