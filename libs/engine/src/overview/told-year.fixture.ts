// The demonstration until autumn, with a revision, a decree and a definition that come to be known in the middle of it.
import { openRegions } from '@app/adapters/kemendagri';
import { sheets } from '@app/adapters/sheets';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { atHour, bilingual, type Instant, type JsonObject, type PlainDate, type Recorded } from '@app/kernel';
import { metadataAt } from '@app/testing';
import { publishDaysOff } from '../calendar/publish-days-off.js';
import { demoInput } from '../demo/demo-input.js';
import { seedDemo } from '../demo/seed-demo.js';
import { publishDefinition } from '../definitions/publish-definition.js';
import { decode } from '../journal/decode.js';
import { applyRevision } from '../schedules/apply-revision.js';
import { CENTRE, scheduledCountry, shippedSchedule, type ScheduledCountry } from '../schedules/scheduled-country.fixture.js';

const PROGRAMME = 'kotaku-dfat';
const PLUGS = { regions: openRegions(), sheets, openStore: (file: string) => openSqliteEventStore({ file }), openReadStore: (file: string) => openSqliteReadStore({ file }) };

/** When the laws change, and when the story ends. */
export const CHANGED = '2021-03-20' as PlainDate;
const ENDS = '2021-12-31' as PlainDate;

export type ToldYear = { readonly country: ScheduledCountry; /** In the order of the journal. */ readonly events: readonly Recorded[] };

export const tellYear = async (): Promise<ToldYear> => {
  const country = await scheduledCountry(CHANGED, PLUGS);
  const { engine, readStore, store } = country;
  await country.publish(shippedSchedule('kotaku-dfat-2021-revisi-dipa.yaml', PLUGS.regions));
  const known = await engine.calendars.newest();
  const { days = [] } = known.publications.findLast(({ year, region }) => year === 2021 && region === undefined) ?? {};
  const pause = ['2021-04-05', '2021-04-06', '2021-04-07'].map((date) => ({ date: date as PlainDate, name: bilingual('Cuti bersama tambahan', 'More collective leave'), kind: 'cuti-bersama' as const }));
  accepted(await publishDaysOff(engine.bus, { year: 2021, days: [...days, ...pause].toSorted((one, other) => one.date.localeCompare(other.date)), decree: 'SKB uji', publishedOn: '2021-06-20' as PlainDate, source: 'A', clause: 'Contoh untuk uji' }, CENTRE));
  const definition = (await engine.shelf.newest(PROGRAMME))!.definition;
  const tranches = definition.tranches.map((tranche, at) => ({ ...tranche, percent: at === 0 ? tranche.percent - 10 : at === 1 ? tranche.percent + 10 : tranche.percent }));
  accepted(await publishDefinition(engine.bus, { definition: { ...definition, tranches }, findings: [], note: 'Uji' }, CENTRE));
  await applyRevision({ bus: engine.bus, readStore }, { programme: PROGRAMME, fiscalYear: 2021, revision: 1, calendarVersion: known.version + 1 });
  await seedDemo({ store, regions: PLUGS.regions }, { ...await demoInput(PLUGS), until: atHour('WITA', ENDS, 8) });
  const events: Recorded[] = [];
  for await (const stored of store.readAll()) {
    const decoded = decode(stored);
    if (decoded.kind === 'decoded') events.push(decoded.recorded);
  }
  return { country, events: withCorrections(events) };
};

const accepted = (outcome: { readonly kind: string }): void => {
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
};

/** What the demonstration has none of: told of one of its locations, each on a day of its own; and that nobody reports on its works for a while. */
const withCorrections = (events: readonly Recorded[]): readonly Recorded[] => {
  const labour = events.find(({ event }) => event.type === 'LabourReported')!;
  const about = (at: string, type: string, data: object): Recorded => ({ ...labour, event: { type, data: data as JsonObject }, metadata: metadataAt(at as Instant) });
  const figures = labour.event.data as { readonly workers: number };
  const told = [
    about('2021-07-05T01:00:00.000Z', 'FindingRaised', { finding: 'f-1', raisedBy: 'bpkp', reference: 'L-1', blocking: true, summary: 'x' }),
    about('2021-07-20T01:00:00.000Z', 'FindingRaised', { finding: 'f-2', raisedBy: 'bpkp', reference: 'L-2', blocking: false, summary: 'x' }),
    about('2021-08-20T01:00:00.000Z', 'LabourCorrected', { ...figures, workers: figures.workers + 7, report: 'l-x', corrects: 'l', previous: figures, reason: 'x' }),
    about('2021-08-21T01:00:00.000Z', 'FindingSettled', { finding: 'f-1', reference: 'L-3' }),
    about('2021-09-20T01:00:00.000Z', 'LocationAccelerated', { criteria: ['x'], reference: 'S-1', reason: 'x' }),
    about('2021-09-21T01:00:00.000Z', 'FiscalYearCrossed', { fiscalYear: 2021 }),
    about('2021-12-28T01:00:00.000Z', 'StageCompleted', { stage: 'HANDOVER', main: true, on: '2021-12-27', round: 1 }),
  ];
  const isSilent = ({ event, stream, metadata: { recordedAt } }: Recorded): boolean =>
    stream === labour.stream && event.type === 'ProgressReported' && recordedAt > '2021-07-27' && recordedAt < '2021-09-01';
  return [...events.filter((one) => !isSilent(one)), ...told].toSorted((one, other) => (one.metadata.recordedAt < other.metadata.recordedAt ? -1 : one.metadata.recordedAt > other.metadata.recordedAt ? 1 : 0)).map(placed);
};

const placed = (recorded: Recorded, at: number): Recorded => ({ ...recorded, revision: at, position: `${String(at).padStart(20, '0')}/${String(at).padStart(20, '0')}` });
