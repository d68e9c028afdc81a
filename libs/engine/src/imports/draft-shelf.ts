import { Inject, Injectable } from '@nestjs/common';
import { epochMilliseconds } from '@app/kernel';
import type { CheckedRow } from '@app/programme';
import { CLOCK, DRAFT_STORE, type Clock, type DraftStore } from '../ports/index.js';
import { isUnderWay, type ImportDraft, type RowReport, type UndoReport } from './import-draft.js';

const DAY_MS = 86_400_000;
/** What was never applied is forgotten after a week; what was, stays long enough to be asked about. */
const KEPT_DAYS = { open: 7, applied: 90 } as const;

/** The drafts as they are kept, so that a new start finds them. */
@Injectable()
export class DraftShelf {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(@Inject(DRAFT_STORE) private readonly store: DraftStore, @Inject(CLOCK) private readonly clock: Clock) {}

  async find(id: string): Promise<ImportDraft | undefined> {
    return this.parsed<ImportDraft>(id, 'draft.json');
  }

  /** Those that are still of use; the others go. */
  async all(): Promise<readonly ImportDraft[]> {
    const drafts: ImportDraft[] = [];
    for (const id of await this.store.ids()) {
      const draft = await this.find(id);
      if (draft === undefined) continue;
      if (this.isExpired(draft)) await this.store.remove(id);
      else drafts.push(draft);
    }
    return drafts;
  }

  async save(draft: ImportDraft): Promise<ImportDraft> {
    const changed = { ...draft, changedAt: this.clock.now() };
    await this.store.write(draft.id, 'draft.json', JSON.stringify(changed));
    return changed;
  }

  async keepFile(id: string, bytes: Buffer): Promise<void> { await this.store.write(id, 'file', bytes); }
  async file(id: string): Promise<Buffer> { return await this.store.read(id, 'file') ?? Buffer.alloc(0); }

  async keepRows(id: string, rows: readonly CheckedRow[]): Promise<void> { await this.store.write(id, 'rows.json', JSON.stringify(rows)); }
  async rows(id: string): Promise<readonly CheckedRow[]> { return await this.parsed<readonly CheckedRow[]>(id, 'rows.json') ?? []; }

  async report(id: string, rows: readonly RowReport[]): Promise<void> { await this.store.append(id, 'report.jsonl', linesOf(rows)); }
  /** What was told of other rows than these holds no more. */
  async keepReports(id: string, rows: readonly RowReport[]): Promise<void> { await this.store.write(id, 'report.jsonl', linesOf(rows)); }
  async reportUndo(id: string, rows: readonly UndoReport[]): Promise<void> { await this.store.append(id, 'undo.jsonl', linesOf(rows)); }

  /** A row once recorded stays so, whatever a repeat found there. */
  async reports(id: string): Promise<ReadonlyMap<number, RowReport>> {
    return newestByRow(await this.lines<RowReport>(id, 'report.jsonl'), ({ outcome }) => outcome === 'recorded');
  }

  async undoReports(id: string): Promise<ReadonlyMap<number, UndoReport>> {
    return newestByRow(await this.lines<UndoReport>(id, 'undo.jsonl'), ({ outcome }) => outcome === 'undone');
  }

  /** What somebody does with a draft is done before the next may begin. */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(id) ?? Promise.resolve()).catch(() => undefined).then(work);
    this.turns.set(id, turn);
    const leave = (): void => { if (this.turns.get(id) === turn) this.turns.delete(id); };
    turn.then(leave, leave);
    return turn;
  }

  private isExpired(draft: ImportDraft): boolean {
    if (isUnderWay(draft)) return false;
    const days = draft.tally === undefined ? KEPT_DAYS.open : KEPT_DAYS.applied;
    return epochMilliseconds(this.clock.now()) - epochMilliseconds(draft.changedAt) > days * DAY_MS;
  }

  private async parsed<T>(id: string, part: string): Promise<T | undefined> {
    const text = await this.store.read(id, part);
    return text === undefined ? undefined : parsedOrNothing<T>(text.toString());
  }

  /** A line that a kill has cut short says nothing; its rows are handled again. */
  private async lines<T>(id: string, part: string): Promise<readonly T[]> {
    const text = (await this.store.read(id, part))?.toString() ?? '';
    return text.split('\n').map((line) => parsedOrNothing<T>(line)).filter((line) => line !== undefined);
  }
}

/** A file that was damaged keeps no server from starting: it is as if it were not there. */
const parsedOrNothing = <T>(text: string): T | undefined => {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
};

/** Begins on a line of its own, also after one that was cut short. */
const linesOf = (rows: readonly object[]): string => `\n${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

const newestByRow = <T extends { readonly row: number }>(lines: readonly T[], stays: (line: T) => boolean): ReadonlyMap<number, T> => {
  const found = new Map<number, T>();
  for (const line of lines) {
    const known = found.get(line.row);
    if (known === undefined || !stays(known)) found.set(line.row, line);
  }
  return found;
};
