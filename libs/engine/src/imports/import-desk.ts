import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Unmet } from '@app/kernel';
import { checkList, COMMAND_OF_KIND, countKinds, IMPORT_REFUSALS, mappingUnmet, mayCommand, proposeMapping, UNDOING_OF_KIND, type CheckedRow, type ImportKind, type KnownPlace, type LocationCommandType, type Mapping } from '@app/programme';
import { locationById } from '@app/read-models';
import { v5 as uuidV5 } from 'uuid';
import type { Principal } from '../identity/identity.js';
import { CLOCK, EVENT_STORE, READ_STORE, REGIONS, SHEETS, type Clock, type EventStore, type ReadStore, type Regions, type Sheets } from '../ports/index.js';
import { DraftShelf } from './draft-shelf.js';
import { isUnderWay, type ApplyChoice, type ImportDraft, type UndoGround } from './import-draft.js';
import { effectOf, type ImportEffect } from './import-effect.js';
import { ImportRunner } from './import-runner.js';
import { listedProgrammes } from './listed-programmes.js';
import { IMPORT_NAMESPACE, ofCheckedRow } from './planned-row.js';
import { RowImporter } from './row-importer.js';

export type SentList = { readonly kind: ImportKind; readonly name: string; readonly bytes: Buffer };

export type DeskOutcome =
  | { readonly kind: 'done'; readonly draft: ImportDraft }
  | { readonly kind: 'unreadable'; readonly unmet: readonly Unmet[] }
  | { readonly kind: 'refused'; readonly unmet: readonly Unmet[] }
  | { readonly kind: 'forbidden'; readonly unmet: readonly Unmet[] };

/** Files that one person may keep unapplied. */
const MOST_OPEN = 50;

/** Takes a list from its upload to the moment it is applied. Nothing of it is in the journal before. */
@Injectable()
export class ImportDesk {
  constructor(
    @Inject(DraftShelf) private readonly shelf: DraftShelf,
    @Inject(ImportRunner) private readonly runner: ImportRunner,
    @Inject(RowImporter) private readonly importer: RowImporter,
    @Inject(SHEETS) private readonly sheets: Sheets,
    @Inject(REGIONS) private readonly regions: Regions,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same file of the same person is the same draft. */
  async upload({ actor: { person, role } }: Principal, { kind, name, bytes }: SentList): Promise<DeskOutcome> {
    const forbidden = mayCommand(role, COMMAND_OF_KIND[kind]);
    if (forbidden.length > 0) return { kind: 'forbidden', unmet: forbidden };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = uuidV5(`${sha256} ${kind} ${person}`, IMPORT_NAMESPACE);
    return this.shelf.inTurn(id, async () => {
      const drafts = await this.shelf.all();
      const known = drafts.find((draft) => draft.id === id);
      if (known !== undefined) return { kind: 'done', draft: known };
      if (drafts.filter(({ owner, tally }) => owner === person && tally === undefined).length >= MOST_OPEN) return refused('import.too-many', { most: MOST_OPEN });
      const reading = await this.sheets.read(bytes, { name });
      if (!reading.readable) return { kind: 'unreadable', unmet: [reading.refusal] };
      const { rows, name: sheet, others = [] } = reading.sheet;
      await this.shelf.keepFile(id, bytes);
      const at = this.clock.now();
      return done(await this.shelf.save({
        id, kind, name, sha256, bytes: bytes.length, owner: person, uploadedAt: at, changedAt: at, state: 'uploaded',
        ...(sheet !== undefined && { sheet }), sheets: others, proposal: proposeMapping(kind, rows),
      }));
    });
  }

  /** Undefined also where it is somebody else's. */
  async find({ actor: { person } }: Principal, id: string): Promise<ImportDraft | undefined> {
    const draft = await this.shelf.find(id);
    return draft?.owner === person ? draft : undefined;
  }

  /** Newest first. */
  async list({ actor: { person } }: Principal): Promise<readonly ImportDraft[]> {
    const own = (await this.shelf.all()).filter(({ owner }) => owner === person);
    return own.sort((a, b) => a.uploadedAt < b.uploadedAt ? 1 : a.uploadedAt > b.uploadedAt ? -1 : a.id < b.id ? -1 : 1);
  }

  map(principal: Principal, draft: ImportDraft, mapping: Mapping): Promise<DeskOutcome> {
    return this.fresh(principal, draft, async (now) => {
      if (now.tally !== undefined) return refused('import.already-applied');
      const reading = await this.sheets.read(await this.shelf.file(now.id), { name: now.name, sheet: mapping.sheet ?? now.sheet });
      if (!reading.readable) return { kind: 'unreadable', unmet: [reading.refusal] };
      const { rows, name: sheet, others = [] } = reading.sheet;
      const unmet = mappingUnmet(now.kind, mapping, rows);
      if (unmet.length > 0) return { kind: 'refused', unmet };
      const list = checkList(now.kind, rows, mapping, { regions: this.regions, programmes: await listedProgrammes(this.store), knows: this.placesOf(principal) });
      if (list.problems.length > 0) return { kind: 'refused', unmet: list.problems.map(({ code, sentence }) => ({ code, sentence })) };
      await this.forgetChanged(now, list.rows);
      await this.shelf.keepRows(now.id, list.rows);
      const { sheet: _, failure: __, ...rest } = now;
      return done(await this.shelf.save({
        ...rest, state: 'checked', mapping, ...(sheet !== undefined && { sheet }), sheets: others,
        proposal: proposeMapping(now.kind, rows, mapping.headerRow), counts: { ...countKinds(list.rows), skipped: list.skipped.length },
      }));
    });
  }

  /** What applying would do now. Writes nothing. */
  async effect(by: Principal, { id, sha256 }: ImportDraft): Promise<ImportEffect> {
    const rows = (await this.shelf.rows(id)).map(ofCheckedRow(sha256)).filter((row) => row !== undefined);
    return effectOf(rows, await this.importer.survey(rows, by));
  }

  apply(principal: Principal, draft: ImportDraft, choice: ApplyChoice): Promise<DeskOutcome> {
    return this.fresh(principal, draft, async (now) => {
      if (now.tally !== undefined && now.tally.refused === 0) return refused('import.already-applied');
      if (now.undone !== undefined) return refused('import.already-applied');
      const { counts } = now;
      if (counts === undefined) return refused('import.not-checked');
      const ready = counts.ready + counts.warning;
      if (ready === 0) return refused('import.nothing-ready');
      if (choice === 'all-or-nothing') {
        const wrong = counts.error + counts.duplicate + (await this.effect(principal, now)).refused.length;
        if (wrong > 0) return refused('import.not-all-ready', { rows: wrong });
      }
      const { failure: _, ...rest } = now;
      return this.begin({ ...rest, state: 'applying', choice, by: principal, progress: { done: 0, total: ready } });
    }, COMMAND_OF_KIND[draft.kind]);
  }

  undo(principal: Principal, draft: ImportDraft, ground: UndoGround): Promise<DeskOutcome> {
    const undoing = UNDOING_OF_KIND[draft.kind];
    if (undoing === undefined) return Promise.resolve(refused('import.kind-not-undoable'));
    return this.fresh(principal, draft, (now) => {
      const { tally: { recorded } = { recorded: 0 } } = now;
      if (recorded === 0) return Promise.resolve(refused('import.not-applied'));
      if (undoing === 'Cancel' && (ground.skRevision === undefined || ground.skDate === undefined)) return Promise.resolve(refused('import.sk-revision-missing'));
      const { failure: _, ...rest } = now;
      return this.begin({ ...rest, state: 'undoing', by: principal, undoGround: ground, progress: { done: 0, total: recorded } });
    }, undoing);
  }

  /** After an attempt that failed: what a row brought about stays told of it as long as it still says the same. */
  private async forgetChanged({ id, sha256 }: ImportDraft, rows: readonly CheckedRow[]): Promise<void> {
    const reports = await this.shelf.reports(id);
    if (reports.size === 0) return;
    const sentBy = (checked: readonly CheckedRow[]) => new Map(checked.map((row) => [row.row, ofCheckedRow(sha256)(row)?.commandId]));
    const [before, now] = [sentBy(await this.shelf.rows(id)), sentBy(rows)];
    await this.shelf.keepReports(id, [...reports.values()].filter(({ row }) => before.get(row) !== undefined && before.get(row) === now.get(row)));
  }

  private async begin(draft: ImportDraft): Promise<DeskOutcome> {
    const saved = await this.shelf.save(draft);
    this.runner.run(saved.id);
    return done(saved);
  }

  /** One step at a time, on what the draft has become by then. */
  private fresh({ actor: { role } }: Principal, { id }: ImportDraft, step: (now: ImportDraft) => Promise<DeskOutcome>, command?: LocationCommandType): Promise<DeskOutcome> {
    const forbidden = command === undefined ? [] : mayCommand(role, command);
    if (forbidden.length > 0) return Promise.resolve({ kind: 'forbidden', unmet: forbidden });
    return this.shelf.inTurn(id, async () => {
      const now = await this.shelf.find(id);
      if (now === undefined) return refused('import.unknown');
      return isUnderWay(now) ? refused('import.under-way') : step(now);
    });
  }

  private placesOf({ scope }: Principal): (locationId: string) => KnownPlace | undefined {
    const known = new Map<string, KnownPlace | undefined>();
    return (locationId) => {
      if (!known.has(locationId)) known.set(locationId, this.readStore.query(locationById({ scope, locationId }))[0]);
      return known.get(locationId);
    };
  }
}

const done = (draft: ImportDraft): DeskOutcome => ({ kind: 'done', draft });

type Refusals = typeof IMPORT_REFUSALS;
const refused = <Code extends keyof Refusals>(code: Code, ...params: Parameters<Refusals[Code]>): DeskOutcome =>
  ({ kind: 'refused', unmet: [{ code, sentence: (IMPORT_REFUSALS[code] as (...params: unknown[]) => Unmet['sentence'])(...params) }] });
