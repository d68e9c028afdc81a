import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommandBus } from '@nestjs/cqrs';
import type { LocationEvent, WorkCalendar } from '@app/programme';
import { locationsBehind, type BehindRequest } from '@app/read-models';
import { v5 as uuidV5 } from 'uuid';
import { BY_ITSELF } from '../commands/by-itself.js';
import { RunLocation } from '../commands/location.handler.js';
import type { Outcome } from '../commands/outcome.js';
import type { ReadStore } from '../ports/index.js';

const NAMESPACE = '6d5e5a0e-5d0c-4b0e-8f67-3b1b0f6f2c55';

/** What is to be taken over, and by whom: the schedule of one programme and year. */
export type Law = { readonly programme: string; readonly fiscalYear: number; readonly revision: number; readonly calendarVersion: WorkCalendar['version'] };

/** A location that could not take it over; `why` is the kind of outcome. */
export type LeftBehind = { readonly locationId: string; readonly why: Outcome['kind'] };

export type TakenOver = { readonly locations: number; readonly rescheduled: number; readonly leftBehind: readonly LeftBehind[] };

export type ApplyParts = { readonly bus: CommandBus; readonly readStore: Pick<ReadStore, 'query'> };

export type ApplyOptions = {
  /** Only the open locations that have not taken the revision over yet; else all of them, since those that have are told what they said then. */
  readonly onlyBehind?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (taken: TakenOver) => void;
};

const PAGE = 500;
/** The store writes what comes together in one go. */
const AT_ONCE = 24;
const NOTHING: TakenOver = { locations: 0, rescheduled: 0, leftBehind: [] };
const WHATEVER = Number.MAX_SAFE_INTEGER;

/**
 * Has every open location take a revision and a calendar over, one by one. The same location is asked under the same key however often
 * this begins anew, so that an interrupted run goes on as if it had not been, and counts the same.
 */
export const applyRevision = async ({ bus, readStore }: ApplyParts, law: Law, { onlyBehind = false, signal, onProgress }: ApplyOptions = {}): Promise<TakenOver> => {
  const { programme, fiscalYear, revision } = law;
  const wanted: Omit<BehindRequest, 'after'> = onlyBehind
    ? { programme, fiscalYear, revision, calendarVersion: 0, limit: PAGE }
    : { programme, fiscalYear, revision: WHATEVER, calendarVersion: WHATEVER, limit: PAGE };
  let taken = NOTHING;
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: readonly string[] = readStore.query(locationsBehind({ ...wanted, after }));
    taken = plus(taken, await each(page, AT_ONCE, (locationId) => takeOver(bus, locationId, law), signal));
    onProgress?.(taken);
    signal?.throwIfAborted();
    after = page.at(-1);
    await nextTurn(); // the same process answers HTTP
  }
  return taken;
};

export const takeOver = async (bus: CommandBus, locationId: string, { revision, calendarVersion }: Law): Promise<TakenOver> => {
  const outcome = await bus.execute(new RunLocation(locationId, { type: 'RescheduleTargets', data: { revision, calendarVersion } }, {
    ...BY_ITSELF, commandId: uuidV5(`${locationId} ${revision} ${calendarVersion}`, NAMESPACE),
  }));
  if (outcome.kind !== 'accepted') return { locations: 1, rescheduled: 0, leftBehind: [{ locationId, why: outcome.kind }] };
  return { locations: 1, rescheduled: outcome.events.some(moves) ? 1 : 0, leftBehind: [] };
};

const moves = (event: LocationEvent): boolean => event.type === 'TargetsRescheduled' && event.data.stages.length > 0;

const plus = (one: TakenOver, other: TakenOver): TakenOver => ({
  locations: one.locations + other.locations, rescheduled: one.rescheduled + other.rescheduled, leftBehind: [...one.leftBehind, ...other.leftBehind],
});

/** Several at once, and no new one once the signal has come. */
const each = async (ids: readonly string[], atOnce: number, work: (id: string) => Promise<TakenOver>, signal?: AbortSignal): Promise<TakenOver> => {
  let taken = NOTHING;
  const left = ids.values();
  const walk = async (): Promise<void> => {
    for (const id of left) {
      if (signal?.aborted) return;
      const one = await work(id);
      taken = plus(taken, one);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, walk));
  return taken;
};
