import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { location, skImport, type ImportState, type ImportTally, type LocationCommandType, type RefusedRow } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import type { Envelope } from '../commands/envelope.js';
import { Journal } from '../commands/journal.js';
import { RunLocation } from '../commands/location.handler.js';
import { fingerprint } from '../fingerprint.js';
import { killPoint } from '../kill-point.js';
import { fateOf, type RowFate } from './designation-outcome.js';
import { RunImport } from './import.handler.js';
import { IMPORT_NAMESPACE, type PlannedRow } from './planned-row.js';

/** The list as it lay before us: its name, and the SHA-256 of its bytes. */
export type ListSource = { readonly name: string; readonly sha256: string };
/** On whose behalf; which command it is, the importer says itself. */
export type Importer = Omit<Envelope, 'commandId' | 'source' | 'expectedRevision' | 'preview' | 'correlationId' | 'causationId'>;

export type ImportOptions = {
  readonly onProgress?: (done: number, total: number) => void;
  /** Before anything says that these rows are handled. */
  readonly onFates?: (rows: readonly PlannedRow[], fates: readonly RowFate[]) => Promise<void>;
  readonly signal?: AbortSignal;
};

/** `content`: what makes two lists the same one. */
export type CarriedList = { readonly source: ListSource; readonly content: unknown; readonly rows: readonly PlannedRow[]; readonly carries: LocationCommandType };
export type CarriedReport = { readonly importId: string; readonly tally: ImportTally; readonly refused: readonly { readonly planned: PlannedRow; readonly unmet: Extract<RowFate, { kind: 'refused' }>['unmet'] }[] };

/** Rows sent at once, and recorded as handled together. */
const BATCH = 128;
const NOTHING: ImportTally = { created: 0, unchanged: 0, refused: 0 };

/** Carries a list, row by row, down the one write path. What is said twice happens once. */
@Injectable()
export class RowImporter {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus, @Inject(Journal) private readonly journal: Journal) {}

  /** What applying would do. Writes nothing. */
  survey(rows: readonly PlannedRow[], by: Importer, options: ImportOptions = {}): Promise<readonly RowFate[]> {
    return this.inBatches(rows, { ...by, source: 'import', preview: true }, options);
  }

  /** Sends rows that are no import of their own, as those that take an import back. */
  sendAll(rows: readonly PlannedRow[], by: Importer, importId: string, options: ImportOptions = {}): Promise<readonly RowFate[]> {
    return this.inBatches(rows, { ...by, source: 'import', correlationId: importId }, options);
  }

  /**
   * The same list is the same import: an interrupted one goes on after the last rows recorded as handled, and one that left nothing
   * undone is not done again. Only where rows were refused, the next try is an import of its own.
   */
  async apply({ source, content, rows, carries }: CarriedList, by: Importer, { onProgress, onFates, signal }: ImportOptions = {}): Promise<CarriedReport> {
    const { importId, known } = await this.underWay(fingerprint(content));
    if (known.status === 'completed') return { importId, tally: { created: 0, unchanged: rows.length, refused: 0 }, refused: [] };
    const envelope = { ...by, source: 'import', correlationId: importId } as const;
    const record = (command: RunImport['command'], step: string): Promise<void> => this.record(new RunImport(importId, command, { ...envelope, commandId: uuidV5(`${importId} ${step}`, IMPORT_NAMESPACE) }, carries));
    await record({ type: 'StartImport', data: { ...source, rows: rows.length } }, 'start');

    let { through, tally } = known.status === 'unknown' ? { through: 0, tally: NOTHING } : known;
    const refused: CarriedReport['refused'][number][] = [];
    while (through < rows.length) {
      signal?.throwIfAborted();
      const batch = rows.slice(through, through + BATCH);
      const fates = await Promise.all((await this.send(batch, envelope)).map((fate, at) => this.settled(fate, batch[at]!, importId)));
      await onFates?.(batch, fates);
      const refusals = fates.flatMap((fate, at) => fate.kind === 'refused' ? [{ planned: batch[at]!, unmet: fate.unmet }] : []);
      through += batch.length;
      tally = add(tally, fates);
      await record({ type: 'AdvanceImport', data: { through, tally, refused: refusals.map(rowOf) } }, `through ${through}`);
      refused.push(...refusals);
      onProgress?.(through, rows.length);
    }
    await record({ type: 'CompleteImport', data: {} }, 'complete');
    return { importId, tally, refused };
  }

  async stateOf(importId: string): Promise<ImportState> {
    return (await this.journal.load(skImport, importId)).state;
  }

  private async underWay(content: string): Promise<{ readonly importId: string; readonly known: ImportState }> {
    for (let attempt = 1; ; attempt += 1) {
      const importId = uuidV5(`${content} ${attempt}`, IMPORT_NAMESPACE);
      const known = await this.stateOf(importId);
      if (known.status !== 'completed' || known.tally.refused === 0) return { importId, known };
    }
  }

  private async inBatches(rows: readonly PlannedRow[], envelope: Omit<Envelope, 'commandId'>, { onProgress, onFates, signal }: ImportOptions): Promise<readonly RowFate[]> {
    const fates: RowFate[] = [];
    for (let at = 0; at < rows.length; at += BATCH) {
      signal?.throwIfAborted();
      const batch = rows.slice(at, at + BATCH);
      const some = await this.send(batch, envelope);
      await onFates?.(batch, some);
      fates.push(...some);
      onProgress?.(fates.length, rows.length);
    }
    return fates;
  }

  private send(batch: readonly PlannedRow[], envelope: Omit<Envelope, 'commandId'>): Promise<RowFate[]> {
    return Promise.all(batch.map(async ({ locationId, command, commandId, occurredAt }) => {
      const outcome = await this.bus.execute(new RunLocation(locationId, command, { ...envelope, commandId, occurredAt }));
      killPoint('import-mid-batch');
      return fateOf(outcome);
    }));
  }

  /** A row found done may be the work of this very import, before it was interrupted: it still counts as created. */
  private async settled(fate: RowFate, { locationId, commandId }: PlannedRow, importId: string): Promise<RowFate> {
    if (fate.kind !== 'there' || !fate.replayed) return fate;
    const stream = `${location.category}-${locationId}`;
    const { handled } = await this.journal.load(location, locationId);
    const { metadata } = await this.journal.eventsOf(stream, commandId, handled.get(commandId) ?? 0);
    return metadata?.$correlationId === importId ? { kind: 'new' } : fate;
  }

  /** The import's own record. A step that another account recorded before is recorded; who may not import is told so row by row. */
  private async record(step: RunImport): Promise<void> {
    const outcome = await this.bus.execute(step);
    const unrecorded = outcome.kind === 'refused' || outcome.kind === 'stale' || outcome.kind === 'unreadable';
    if (unrecorded) throw new Error(`Import-${step.importId} ${step.command.type}: ${JSON.stringify(outcome)}`);
  }
}

const rowOf = ({ planned: { row, locationId }, unmet }: CarriedReport['refused'][number]): RefusedRow => ({ row, locationId, unmet: unmet.map(({ code }) => code) });

const add = ({ created, unchanged, refused }: ImportTally, fates: readonly RowFate[]): ImportTally => {
  const count = (kind: RowFate['kind']) => fates.filter((fate) => fate.kind === kind).length;
  return { created: created + count('new'), unchanged: unchanged + count('there'), refused: refused + count('refused') };
};
