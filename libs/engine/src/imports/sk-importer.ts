import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { atHour, zoneOf, type Instant, type Unmet } from '@app/kernel';
import { location, skImport, type Designation, type ImportState, type ImportTally, type RefusedRow } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import type { Envelope } from '../commands/envelope.js';
import { Journal } from '../commands/journal.js';
import { RunLocation } from '../commands/location.handler.js';
import { fingerprint } from '../fingerprint.js';
import { killPoint } from '../kill-point.js';
import { fateOf, type RowFate } from './designation-outcome.js';
import { RunImport } from './import.handler.js';

/** The list as it lay before us: its name, and the SHA-256 of its bytes. */
export type ListSource = { readonly name: string; readonly sha256: string };
/** On whose behalf; which command it is, the importer says itself. */
export type Importer = Omit<Envelope, 'commandId' | 'source' | 'expectedRevision' | 'preview' | 'correlationId' | 'causationId'>;

export type RefusedDesignation = { readonly designation: Designation; readonly unmet: readonly Unmet[] };
export type Survey = { readonly ready: readonly Designation[]; readonly there: readonly Designation[]; readonly refused: readonly RefusedDesignation[] };
export type ImportReport = { readonly importId: string; readonly tally: ImportTally; readonly refused: readonly RefusedDesignation[] };
export type ImportOptions = { readonly onProgress?: (done: number, total: number) => void; readonly signal?: AbortSignal };

/** Names commands and imports; a change would make known rows look new. */
const NAMESPACE = '2a4e3e0e-8d0b-4b53-9f0d-6b7c5b0f6c11';
/** Rows sent at once, and recorded as handled together. */
const BATCH = 128;

/** Carries a list, row by row, down the one write path. What is said twice happens once. */
@Injectable()
export class SkImporter {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus, @Inject(Journal) private readonly journal: Journal) {}

  /** What applying would do. Writes nothing. */
  async survey(designations: readonly Designation[], by: Importer, { onProgress, signal }: ImportOptions = {}): Promise<Survey> {
    const fates: RowFate[] = [];
    for (let at = 0; at < designations.length; at += BATCH) {
      signal?.throwIfAborted();
      fates.push(...await this.send(designations.slice(at, at + BATCH), { ...by, source: 'import', preview: true }));
      onProgress?.(fates.length, designations.length);
    }
    const where = (kind: RowFate['kind']) => designations.filter((_, at) => fates[at]?.kind === kind);
    return { ready: where('new'), there: where('there'), refused: refusedOf(designations, fates) };
  }

  /**
   * The same list is the same import: an interrupted one goes on after the last rows recorded as handled, and one that left nothing
   * undone is not done again. Only where rows were refused, the next try is an import of its own.
   */
  async apply(source: ListSource, designations: readonly Designation[], by: Importer, { onProgress, signal }: ImportOptions = {}): Promise<ImportReport> {
    const rows = designations.length;
    const { importId, known } = await this.underWay(fingerprint([source.sha256, designations]));
    if (known.status === 'completed') return { importId, tally: { created: 0, unchanged: rows, refused: 0 }, refused: [] };
    const envelope = { ...by, source: 'import', correlationId: importId } as const;
    await this.record(importId, { type: 'StartImport', data: { ...source, rows } }, 'start', envelope);

    let { through, tally } = known.status === 'unknown' ? { through: 0, tally: NOTHING } : known;
    const refused: RefusedDesignation[] = [];
    while (through < rows) {
      signal?.throwIfAborted();
      const batch = designations.slice(through, through + BATCH);
      const fates = await Promise.all((await this.send(batch, envelope)).map((fate, at) => this.settled(fate, batch[at]!, importId)));
      const refusals = refusedOf(batch, fates);
      through += batch.length;
      tally = add(tally, fates);
      await this.record(importId, { type: 'AdvanceImport', data: { through, tally, refused: refusals.map(rowOf) } }, `through ${through}`, envelope);
      refused.push(...refusals);
      onProgress?.(through, rows);
    }
    await this.record(importId, { type: 'CompleteImport', data: {} }, 'complete', envelope);
    return { importId, tally, refused };
  }

  async stateOf(importId: string): Promise<ImportState> {
    return (await this.journal.load(skImport, importId)).state;
  }

  private async underWay(content: string): Promise<{ readonly importId: string; readonly known: ImportState }> {
    for (let attempt = 1; ; attempt += 1) {
      const importId = uuidV5(`${content} ${attempt}`, NAMESPACE);
      const known = await this.stateOf(importId);
      if (known.status !== 'completed' || known.tally.refused === 0) return { importId, known };
    }
  }

  private send(batch: readonly Designation[], envelope: Omit<Envelope, 'commandId'>): Promise<RowFate[]> {
    return Promise.all(batch.map(async ({ locationId, data }) => {
      const outcome = await this.bus.execute(new RunLocation(locationId, { type: 'DesignateLocation', data }, {
        ...envelope, commandId: commandIdOf(data), occurredAt: decreedAt(data),
      }));
      killPoint('import-mid-batch');
      return fateOf(outcome);
    }));
  }

  /** A row found done may be the work of this very import, before it was interrupted: it still counts as created. */
  private async settled(fate: RowFate, { locationId, data }: Designation, importId: string): Promise<RowFate> {
    if (fate.kind !== 'there' || !fate.replayed) return fate;
    const { metadata } = await this.journal.eventsOf(`${location.category}-${locationId}`, commandIdOf(data), 0);
    return metadata?.$correlationId === importId ? { kind: 'new' } : fate;
  }

  /** The import's own record. A step that another account recorded before is recorded; who may not import is told so row by row. */
  private async record(importId: string, command: RunImport['command'], step: string, envelope: Omit<Envelope, 'commandId'>): Promise<void> {
    const outcome = await this.bus.execute(new RunImport(importId, command, { ...envelope, commandId: uuidV5(`${importId} ${step}`, NAMESPACE) }));
    const unrecorded = outcome.kind === 'refused' || outcome.kind === 'stale' || outcome.kind === 'unreadable';
    if (unrecorded) throw new Error(`Import-${importId} ${command.type}: ${JSON.stringify(outcome)}`);
  }
}

const NOTHING: ImportTally = { created: 0, unchanged: 0, refused: 0 };

/** A location is designated on the day of its SK, however late the list reaches us. */
const decreedAt = ({ region, sk }: Designation['data']): Instant => atHour(zoneOf(region), sk.date, 0);

const commandIdOf = (data: Designation['data']): string => uuidV5(fingerprint(data), NAMESPACE);

const refusedOf = (designations: readonly Designation[], fates: readonly RowFate[]): RefusedDesignation[] =>
  designations.flatMap((designation, at) => {
    const fate = fates[at];
    return fate?.kind === 'refused' ? [{ designation, unmet: fate.unmet }] : [];
  });

const rowOf = ({ designation: { row, locationId }, unmet }: RefusedDesignation): RefusedRow => ({ row, locationId, unmet: unmet.map(({ code }) => code) });

const add = ({ created, unchanged, refused }: ImportTally, fates: readonly RowFate[]): ImportTally => {
  const count = (kind: RowFate['kind']) => fates.filter((fate) => fate.kind === kind).length;
  return { created: created + count('new'), unchanged: unchanged + count('there'), refused: refused + count('refused') };
};
