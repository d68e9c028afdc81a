import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { addDays, atHour, type PlainDate } from '@app/kernel';
import { location, type DaysOffOfYear, type KnownLocation, type LocationCommand, type LocationEvent, type LocationFollowUp } from '@app/programme';
import { RunCalendar } from '../calendar/index.js';
import { publishDefinition } from '../definitions/publish-definition.js';
import { shippedDefinitions } from '../definitions/shipped.js';
import { officerFor } from '../field/index.js';
import type { EventStore } from '../ports/index.js';
import { publishSchedule } from '../schedules/publish-schedule.js';
import { shippedSchedules } from '../schedules/shipped-schedules.js';
import { openSimulatedEngine, type SimulatedEngine } from '../simulated-engine.js';
import { BY_ITSELF } from './by-itself.js';
import { RunLocation } from './location.handler.js';

const ID = 'sanimas-2021-52.71.03.1004';
const REGIONS = openRegions();
const SCHEDULE = shippedSchedules(REGIONS).find(({ programme, fiscalYear }) => programme === 'sanimas' && fiscalYear === 2021)!;
const centre = { ...officerFor('pengawas-pusat', ''), source: 'api' } as const;
const RESCHEDULE: LocationFollowUp = { type: 'RescheduleTargets', data: { revision: 1, calendarVersion: 2 } };

let directory: string;
let store: EventStore & { close(): Promise<void> };
let engine: SimulatedEngine;
let on: PlainDate;
let count: number;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'deadline-law-'));
  store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  on = '2021-02-15' as PlainDate;
  count = 0;
  engine = await openSimulatedEngine({ store, regions: REGIONS, at: atHour('WITA', on, 8) });
  const definition = shippedDefinitions().find(({ programme }) => programme === 'sanimas')!;
  await publishDefinition(engine.bus, { definition, findings: [], note: 'Versi awal' }, { ...officerFor('operator', ''), source: 'app' });
  await dayOff('2021-08-17');
});
afterEach(async () => {
  await engine.close();
  await store.close();
  await rm(directory, { recursive: true });
});

const key = (): string => `command-${(count += 1)}`;
const accepted = <T extends { readonly kind: string }>(outcome: T): T => {
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome;
};
/** The whole list of a year, as decrees give it; `region`: that of a province. */
const dayOff = async (date: string, region?: string): Promise<void> => {
  const data: DaysOffOfYear = {
    year: 2021, decree: `SKB ${date}`, publishedOn: on, source: 'A', clause: 'Contoh untuk uji', ...(region !== undefined && { region }),
    days: [{ date: date as PlainDate, name: { id: 'Libur', en: 'Day off' }, kind: region === undefined ? 'libur-nasional' : 'libur-daerah' }],
  };
  accepted(await engine.bus.execute(new RunCalendar({ type: 'PublishDaysOff', data }, { ...centre, commandId: key() })));
};
const schedule = async (later: number): Promise<void> => {
  const targets = SCHEDULE.targets.map((one) => (one.target.kind === 'window' ? { ...one, target: { ...one.target, until: addDays(one.target.until, later) } } : one));
  accepted(await publishSchedule(engine.bus, { ...SCHEDULE, targets, reference: `SE-${later}` }, centre));
};
const lawOf = (events: readonly LocationEvent[]) => events.flatMap(({ type, data }) => (type === 'DeadlinesSet' || type === 'TargetsRescheduled' ? [[type, data.revision, data.calendarVersion]] : []));
const does = async (command: LocationCommand | LocationFollowUp, envelope: Omit<ConstructorParameters<typeof RunLocation>[2], 'commandId'> = centre) => {
  const outcome = accepted(await engine.bus.execute(new RunLocation(ID, command, { ...envelope, commandId: key() })));
  return lawOf('events' in outcome ? outcome.events : []);
};
const designated = () => does({ type: 'DesignateLocation', data: { programme: 'sanimas', fiscalYear: 2021, region: '52.71.03.1004', sk: { number: 'SK-1', date: on, row: 1 }, amount: 1_000_000, satker: 'bppw-52' } });
/** Life moves the clock of what runs. */
const lives = async () => {
  on = addDays(on, 3);
  engine.clock.moveTo(atHour('WITA', on, 8));
  await does({ type: 'Suspend', data: { reasonClass: 'bencana', reason: 'Gempa', from: addDays(on, -2), until: addDays(on, 20), files: [{ hash: 'a'.repeat(64), bytes: 1, name: 'surat.pdf' }] } });
  return does({ type: 'Resume', data: { on, reason: 'Aman' } });
};

describe('the law by which a location counts its days', () => {
  it('is none until there is a schedule, then the newest, and stamped into what is written', async () => {
    expect(await designated()).toEqual([]);
    await schedule(0);
    expect(await lives()).toEqual([['DeadlinesSet', 0, 1]]);
    const stamped: unknown[] = [];
    for await (const { type, metadata } of store.readStream(`Location-${ID}`)) if (type === 'DeadlinesSet') stamped.push(metadata);
    expect(stamped).toEqual([expect.objectContaining({ scheduleRevision: 0, calendarVersion: 1 }), expect.objectContaining({ scheduleRevision: 0, calendarVersion: 1 })]);
  });

  it('stays the revision it has taken over, whatever was published since, until it is told to take over the newest', async () => {
    await schedule(0);
    expect(await designated()).toEqual([['DeadlinesSet', 0, 1]]);
    await schedule(7);
    expect(await lives()).toEqual([['DeadlinesSet', 0, 1]]);
    expect(await does(RESCHEDULE, BY_ITSELF)).toEqual([['TargetsRescheduled', 1, 1]]);
    expect(await lives()).toEqual([['DeadlinesSet', 1, 1]]);
  });

  it('goes on to a newer calendar by itself where that moves none of its days', async () => {
    await schedule(0);
    await designated();
    await dayOff('2021-03-22', '31');
    expect(await does(RESCHEDULE, BY_ITSELF)).toEqual([]);
    expect(await lives()).toEqual([['DeadlinesSet', 0, 2]]);
  });

  it('keeps the older calendar where a newer one moves a day, until it is told', async () => {
    await schedule(0);
    await designated();
    const { deadlines } = await engine.journal.stateOf(location, ID) as KnownLocation;
    await dayOff(Object.values(deadlines!.stages).find(({ running }) => !running)!.dueOn, '52');
    const letter = { stage: 'FACILITATOR_MOBILISATION', newDueOn: addDays(deadlines!.stages['FACILITATOR_MOBILISATION']!.dueOn, 1), reference: 'S-7', reason: 'Hujan' };
    expect(await does({ type: 'ExtendDeadline', data: letter })).toEqual([['DeadlinesSet', 0, 1]]);
    expect(await does(RESCHEDULE, BY_ITSELF)).toEqual([['TargetsRescheduled', 0, 2]]);
  });
});
