import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { bilingual, type Unmet } from '@app/kernel';
import { COMMAND_OF_KIND } from '@app/programme';
import type { Principal } from '../identity/identity.js';
import { NoHeadroomError } from '../headroom/index.js';
import { EventStoreError } from '../ports/index.js';
import { OnHoldError } from '../recovery/hold.js';
import type { RowFate } from './designation-outcome.js';
import type { DraftShelf } from './draft-shelf.js';
import { isUnderWay, type ImportDraft, type RowReport, type UndoReport } from './import-draft.js';
import { ofCheckedRow, type PlannedRow } from './planned-row.js';
import type { RowImporter } from './row-importer.js';
import type { UndoPlanner } from './undo-planner.js';

export type ImportRunnerParts = { readonly shelf: DraftShelf; readonly importer: RowImporter; readonly undoing: UndoPlanner };

/** Until the store may be back. */
const AGAIN_AFTER_MS = 2_000;

/** Carries imports out while nobody waits for them, and goes on after a new start where it was interrupted. */
export class ImportRunner {
  private readonly log = new Logger('Imports');
  private readonly leaving = new AbortController();
  private readonly jobs = new Map<string, Promise<void>>();

  constructor(private readonly parts: ImportRunnerParts) {}

  async start(): Promise<void> {
    for (const draft of await this.parts.shelf.all()) if (isUnderWay(draft)) this.run(draft.id);
  }

  /** What is under way ends after the rows at hand; the rest goes on after the next start. */
  async stop(): Promise<void> {
    this.leaving.abort();
    await Promise.all(this.jobs.values());
  }

  run(id: string): void {
    if (this.jobs.has(id) || this.leaving.signal.aborted) return;
    const job = this.carryOut(id).catch((fault: unknown) => this.giveUp(id, fault)).finally(() => { this.jobs.delete(id); });
    this.jobs.set(id, job);
  }

  /** For whoever wants to know that it has ended. */
  async settled(id: string): Promise<void> { await this.jobs.get(id); }

  private async carryOut(id: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const draft = await this.parts.shelf.find(id);
        if (draft?.by === undefined || !isUnderWay(draft)) return;
        await (draft.state === 'applying' ? this.apply(draft, draft.by) : this.undo(draft, draft.by));
        return;
      } catch (fault) {
        if (!(fault instanceof EventStoreError || fault instanceof NoHeadroomError || fault instanceof OnHoldError)) throw fault;
        if (attempt === 1) this.log.warn(`import ${id} waits: ${fault.message}`);
        await delay(AGAIN_AFTER_MS, undefined, { signal: this.leaving.signal });
      }
    }
  }

  private async apply(draft: ImportDraft, by: Principal): Promise<void> {
    const { shelf, importer } = this.parts;
    const { id, kind, name, sha256 } = draft;
    const rows = (await shelf.rows(id)).map(ofCheckedRow(sha256)).filter((row) => row !== undefined);
    const { importId } = await importer.apply({ source: { name, sha256 }, content: [sha256, kind, rows], rows, carries: COMMAND_OF_KIND[kind] }, by, {
      signal: this.leaving.signal,
      onFates: async (batch, fates) => {
        await shelf.report(id, batch.map((row, at) => reportOf(row, fates[at]!)));
        await shelf.save({ ...draft, progress: { done: rows.indexOf(batch.at(-1)!) + 1, total: rows.length } });
      },
    });
    const reports = await shelf.reports(id);
    const outcomes = rows.map(({ row }) => reports.get(row)?.outcome ?? 'unchanged');
    const count = (outcome: RowReport['outcome']) => outcomes.filter((one) => one === outcome).length;
    const tally = { recorded: count('recorded'), unchanged: count('unchanged'), refused: count('refused') };
    await shelf.save({ ...draft, state: 'applied', importId, tally, progress: { done: rows.length, total: rows.length } });
  }

  private async undo(draft: ImportDraft, by: Principal): Promise<void> {
    const { shelf, importer, undoing } = this.parts;
    const { id, sha256, undoGround = { reason: '' }, importId = '' } = draft;
    const [checked, reports, before] = await Promise.all([shelf.rows(id), shelf.reports(id), shelf.undoReports(id)]);
    const rows = checked.map(ofCheckedRow(sha256)).filter((row) => row !== undefined)
      .filter(({ row }) => reports.get(row)?.outcome === 'recorded' && before.get(row)?.outcome !== 'undone');
    const planned: PlannedRow[] = [];
    for (const row of rows) {
      this.leaving.signal.throwIfAborted();
      const plan = await undoing.planFor(row, undoGround);
      if ('planned' in plan) planned.push(plan.planned);
      else await shelf.reportUndo(id, [{ row: row.row, outcome: 'refused', unmet: plan.unmet }]);
    }
    let done = rows.length - planned.length;
    await importer.sendAll(planned, by, importId, {
      signal: this.leaving.signal,
      onFates: async (batch, fates) => {
        await shelf.reportUndo(id, batch.map(({ row }, at): UndoReport => ({ row, ...undoneBy(fates[at]!) })));
        done += batch.length;
        await shelf.save({ ...draft, progress: { done, total: rows.length } });
      },
    });
    const outcomes = [...(await shelf.undoReports(id)).values()];
    const undone = outcomes.filter(({ outcome }) => outcome === 'undone').length;
    await shelf.save({ ...draft, state: 'undone', progress: { done: rows.length, total: rows.length }, undone: { rows: undone, refused: outcomes.length - undone } });
  }

  /** A disk that takes nothing takes this neither: it is told once it can be. */
  private async giveUp(id: string, fault: unknown): Promise<void> {
    if (!this.leaving.signal.aborted) this.log.error(fault);
    while (!this.leaving.signal.aborted) {
      try {
        const draft = await this.parts.shelf.find(id);
        if (draft !== undefined) await this.parts.shelf.save({ ...draft, ...(draft.state === 'undoing' ? UNDOING_STOPPED : APPLYING_STOPPED) });
        return;
      } catch (trouble) {
        this.log.error(trouble);
        await delay(AGAIN_AFTER_MS, undefined, { signal: this.leaving.signal }).catch(() => undefined);
      }
    }
  }
}

const stopped = (id: string, en: string): Unmet => ({ code: 'import.fault', sentence: bilingual(id, en) });

const APPLYING_STOPPED = {
  state: 'failed',
  failure: stopped('Impor terhenti oleh kesalahan pada server; baris yang sudah tercatat tetap tercatat. Terapkan lagi untuk melanjutkan.', 'The import was stopped by a fault of the server; rows already recorded stay so. Apply again to go on.'),
} as const;
const UNDOING_STOPPED = {
  state: 'applied',
  failure: stopped('Pembatalan terhenti oleh kesalahan pada server; baris yang sudah dibatalkan tetap batal. Batalkan lagi untuk melanjutkan.', 'Undoing was stopped by a fault of the server; rows already taken back stay so. Undo again to go on.'),
} as const;

const reportOf = ({ row, locationId }: PlannedRow, fate: RowFate): RowReport => ({
  row, locationId, outcome: fate.kind === 'new' ? 'recorded' : fate.kind === 'there' ? 'unchanged' : 'refused', unmet: fate.kind === 'refused' ? fate.unmet : [],
});

const undoneBy = (fate: RowFate): Pick<UndoReport, 'outcome' | 'unmet'> =>
  fate.kind === 'refused' ? { outcome: 'refused', unmet: fate.unmet } : { outcome: 'undone', unmet: [] };
