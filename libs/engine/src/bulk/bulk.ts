import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { bilingual, type JsonObject, type Unmet } from '@app/kernel';
import { bulk, directory, type BulkAction, type BulkCommand, type BulkEvent, type BulkRow, type BulkState, type KnownBulk } from '@app/programme';
import { bulksOf, deadlineBoard, selectedDeadlines, type BulkItem, type DeadlineFilters } from '@app/read-models';
import { v5 as uuidV5 } from 'uuid';
import { idUnderKey } from '../commands/id-under-key.js';
import { Journal } from '../commands/journal.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';
import { DIRECTORY_ID } from '../directory/directory.js';
import { fingerprint } from '../fingerprint.js';
import type { Principal } from '../identity/identity.js';
import { CLOCK, READ_STORE, type Clock, type ReadStore } from '../ports/index.js';
import { Addresses } from '../reminders/addresses.js';
import { atMostAtOnce } from '../reminders/at-most-at-once.js';
import { WorkList } from '../work-list/work-list.js';
import { BulkPreview, type BulkForecast } from './forecast.js';
import { messageOf, outcomeOf, partsOfRow } from './row-message.js';

/** `rows`: of what the filters find, these alone. */
export type BulkRequest = { readonly action: BulkAction; readonly filters: DeadlineFilters; readonly rows?: readonly BulkRow[] };
export type Expected = { readonly expected: number; readonly confirmCount?: number; /** Whatever arrives under it again has begun already. */ readonly key?: string };
/** `total`: of the rows there are now. */
export type BulkRefusal = { readonly kind: 'refused'; readonly total: number; readonly unmet: readonly Unmet[] };

const NAMESPACE = '0f5d8f37-6f0a-4b52-8a52-6c1f6a1b7f10';
const MOST_ROWS = 2_000;
/** From here on the number has to be typed. */
const MANY_ROWS = 500;
const AT_ONCE = 8;
const ROWS_A_STEP = 24;

/** One thing done to many rows of the work list, as a job that anybody may interrupt. */
@Injectable()
export class Bulk {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(RunDecider) private readonly runDecider: RunDecider,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(WorkList) private readonly workList: WorkList,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every row decided as it would be, and nothing written. */
  async preview(request: BulkRequest, { actor, scope }: Principal): Promise<BulkForecast | BulkRefusal> {
    const { rows, position } = await this.select(request, scope);
    if (rows.length > MOST_ROWS) return tooMany(rows.length);
    const { contacts } = await this.journal.stateOf(directory, DIRECTORY_ID);
    const forecast = new BulkPreview(new Addresses(Object.values(contacts), this.clock.now()));
    await atMostAtOnce(AT_ONCE, rows.entries(), async ([at, row]) => {
      const outcome = await this.bus.execute(messageOf(request.action, row, { actor, scope, source: 'api', commandId: randomUUID(), preview: true }));
      forecast.add(row, outcomeOf(at, outcome), outcome);
    });
    return forecast.told(rows, position);
  }

  /** Begins where there are as many rows as whoever asked has seen. */
  async start(request: BulkRequest, { expected, confirmCount, key }: Expected, { actor, scope }: Principal): Promise<{ readonly kind: 'started'; readonly bulk: string; readonly position?: string } | { readonly kind: 'key-reused' } | BulkRefusal> {
    const id = idUnderKey(actor.id, key);
    const begun = await this.state(id);
    if (begun.status !== 'unknown') return isSame(begun, request) ? { kind: 'started', bulk: id } : { kind: 'key-reused' };
    const { rows, position } = await this.select(request, scope);
    const total = rows.length;
    if (total > MOST_ROWS) return tooMany(total);
    if (total !== expected) return refusal(total, 'bulk.changed', `Jumlahnya sudah berubah: sekarang ${total}, bukan ${expected}.`, `The number has changed: it is ${total} now, not ${expected}.`);
    if (total === 0) return refusal(total, 'bulk.empty', 'Tidak ada yang cocok dengan saringan ini.', 'Nothing matches these filters.');
    if (total > MANY_ROWS && confirmCount !== total) return refusal(total, 'bulk.unconfirmed', `Ketik jumlahnya, ${total}, untuk melanjutkan.`, `Type the number, ${total}, to go on.`);
    const outcome = await this.run(id, { type: 'StartBulk', data: { action: request.action, filters: request.filters as JsonObject, position, asked: markOf(request), rows, by: actor, scope } }, { actor, scope });
    return { kind: 'started', bulk: id, ...(outcome.kind === 'accepted' && outcome.position !== undefined && { position: outcome.position }) };
  }

  list({ actor }: Principal): readonly BulkItem[] {
    return this.readStore.query(bulksOf(actor.id));
  }

  /** Undefined where it is not theirs. */
  async of(id: string, { actor }: Principal): Promise<KnownBulk | undefined> {
    const state = await this.state(id);
    return state.status === 'unknown' || state.by.id !== actor.id ? undefined : state;
  }

  end(id: string, how: 'RetryBulk' | 'CancelBulk', by: Principal): Promise<Outcome<BulkEvent>> {
    return this.run(id, { type: how, data: { account: by.actor.id } }, by);
  }

  /** Handles some rows more; false once there is nothing left to do. The same row is asked under the same key, however often this begins anew. */
  async step(id: string): Promise<boolean> {
    const state = await this.state(id);
    if (state.status !== 'running') return false;
    const { by: actor, scope, action, rows, round } = state;
    if (state.left.length === 0) {
      await this.run(id, { type: 'CompleteBulk', data: {} }, { actor, scope });
      return false;
    }
    const outcomes: ReturnType<typeof outcomeOf>[] = [];
    await atMostAtOnce(AT_ONCE, state.left.slice(0, ROWS_A_STEP).values(), async (at) => {
      const outcome = await this.bus.execute(messageOf(action, rows[at] ?? '', { actor, scope, source: 'api', commandId: uuidV5(`${id} ${round} ${at}`, NAMESPACE), correlationId: id }));
      outcomes.push(outcomeOf(at, outcome));
    });
    await this.run(id, { type: 'AdvanceBulk', data: { round, outcomes: outcomes.toSorted((one, other) => one.at - other.at) } }, { actor, scope });
    return true;
  }

  private state(id: string): Promise<BulkState> {
    return this.journal.stateOf(bulk, id);
  }

  private async select({ action, filters, rows: picked }: BulkRequest, scope: Principal['scope']): Promise<{ readonly rows: readonly string[]; readonly position: string }> {
    const law = filters.band === undefined ? undefined : await this.workList.bandLaw();
    const position = this.readStore.checkpoints().find(({ table }) => table === deadlineBoard.table)?.position ?? '';
    const wanted = picked === undefined ? undefined : new Set(picked);
    const found = this.readStore.query(selectedDeadlines({ scope, filters, now: this.clock.now(), law, limit: ALL_ROWS })).filter((row) => wanted?.has(row) ?? true);
    return { rows: PER_LOCATION.has(action.action) ? oncePerLocation(found) : found, position };
  }

  private run(id: string, command: BulkCommand, { actor, scope }: Pick<Principal, 'actor' | 'scope'>): Promise<Outcome<BulkEvent>> {
    return this.runDecider.execute<BulkCommand, BulkState, BulkEvent, Readonly<Record<never, never>>>({
      decider: bulk, id, command, envelope: { actor, scope, source: 'api', commandId: randomUUID() }, facts: () => Promise.resolve({}),
    });
  }
}

/** In whatever order the rows were picked. */
const markOf = ({ action, filters, rows }: BulkRequest): string => fingerprint({ action, filters, ...(rows !== undefined && { rows: [...new Set(rows)].toSorted() }) });

const isSame = ({ action, filters, asked = fingerprint({ action, filters }) }: KnownBulk, request: BulkRequest): boolean => asked === markOf(request);

const PER_LOCATION: ReadonlySet<BulkAction['action']> = new Set(['assign', 'flag']);
const ALL_ROWS = 1_000_000;

const oncePerLocation = (rows: readonly string[]): readonly string[] => [...new Map(rows.map((row) => [partsOfRow(row).locationId, row])).values()];

const refusal = (total: number, code: string, id: string, en: string): BulkRefusal => ({ kind: 'refused', total, unmet: [{ code, sentence: bilingual(id, en) }] });

const tooMany = (total: number): BulkRefusal => refusal(total, 'bulk.too-many',
  `${total} baris terlalu banyak sekaligus; persempit saringan sampai paling banyak ${MOST_ROWS}.`, `${total} rows are too many at once; narrow the filters to at most ${MOST_ROWS}.`);

