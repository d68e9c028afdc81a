import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ClockMark, ClockMarks } from '@app/engine';

const isMark = (value: unknown): value is ClockMark => {
  const { wall, uptime, boot } = (value ?? {}) as Partial<ClockMark>;
  return Number.isFinite(wall) && Number.isFinite(uptime) && typeof boot === 'string';
};

/** One small file; several processes of a machine may keep it, for they go by the same clock. */
export class ClockMarkFile implements ClockMarks {
  constructor(private readonly file: string) {}

  last(): ClockMark | undefined {
    try {
      const read: unknown = JSON.parse(readFileSync(this.file, 'utf8'));
      return isMark(read) ? read : undefined;
    } catch {
      return undefined;
    }
  }

  keep(mark: ClockMark): void {
    const draft = `${this.file}.${process.pid}`;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      writeFileSync(draft, JSON.stringify(mark));
      renameSync(draft, this.file); // never half of one
    } catch { /* the disk is full or away: others say so */ }
  }
}
