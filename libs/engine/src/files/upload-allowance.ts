import { Logger } from '@nestjs/common';
import { addDays, atHour, dayIn, epochMilliseconds, type PlainDate } from '@app/kernel';
import type { Clock, DraftStore } from '../ports/index.js';

/** A: our assumption. Twenty locations with a hundred photos each. */
export const MOST_FILES_PER_DAY = 2_000;
const ZONE = 'WIB';
const KEPT = 'kept.txt';
const LINE = /^(\d+) (.+)$/gm;

export type UploadLimits = { readonly bytes: number; readonly files: number };
export type UploadAllowanceParts = { readonly book: DraftStore; readonly clock: Clock; readonly most: UploadLimits };
type Sum = { bytes: number; files: number };

export class UploadsExceededError extends Error {
  override readonly name = 'UploadsExceededError';
  constructor(readonly most: UploadLimits, readonly waitSeconds: number) { super('as much was uploaded as one day allows'); }
}

/** So much for each account on one day, or one of them could fill the disk for all. Each process counts what it keeps, and after a start what was kept before. */
export class UploadAllowance {
  private readonly log = new Logger('files');
  private day: { readonly on: PlainDate; readonly sums: Promise<Map<string, Sum>> } | undefined;

  constructor(private readonly parts: UploadAllowanceParts) {}

  /** What is on its way counts as kept. What was not kept in the end costs nothing. */
  async spend<Kept extends { readonly bytes: number }>(account: string, atMost: number, keep: () => Promise<Kept>): Promise<Kept> {
    const { on, sums } = this.today();
    const sum = sumOf(await sums, account);
    this.insistOnRoom(sum, atMost, on);
    [sum.bytes, sum.files] = [sum.bytes + atMost, sum.files + 1];
    const kept = await keep().catch((fault: unknown) => {
      [sum.bytes, sum.files] = [sum.bytes - atMost, sum.files - 1];
      throw fault;
    });
    sum.bytes += kept.bytes - atMost;
    await this.parts.book.append(on, KEPT, `\n${kept.bytes} ${account}`).catch((fault: unknown) => { this.log.warn(String(fault)); }); // the file is kept none the less
    return kept;
  }

  private insistOnRoom({ bytes, files }: Sum, more: number, on: PlainDate): void {
    const { most, clock } = this.parts;
    if (bytes + more <= most.bytes && files < most.files) return;
    const tomorrow = epochMilliseconds(atHour(ZONE, addDays(on, 1), 0));
    throw new UploadsExceededError(most, Math.max(1, Math.ceil((tomorrow - epochMilliseconds(clock.now())) / 1000)));
  }

  private today() {
    const on = dayIn(ZONE, this.parts.clock.now());
    if (this.day?.on !== on) this.day = { on, sums: this.recall(on) };
    return this.day;
  }

  /** A book that cannot be read stops nobody. */
  private async recall(on: PlainDate): Promise<Map<string, Sum>> {
    const { book } = this.parts;
    const sums = new Map<string, Sum>();
    try {
      for (const [, bytes, account = ''] of String(await book.read(on, KEPT) ?? '').matchAll(LINE)) {
        const sum = sumOf(sums, account);
        [sum.bytes, sum.files] = [sum.bytes + Number(bytes), sum.files + 1];
      }
      for (const other of await book.ids()) if (other !== on) await book.remove(other);
    } catch (fault) {
      this.log.warn(String(fault));
    }
    return sums;
  }
}

const sumOf = (sums: Map<string, Sum>, account: string): Sum => {
  const sum = sums.get(account) ?? { bytes: 0, files: 0 };
  sums.set(account, sum);
  return sum;
};
