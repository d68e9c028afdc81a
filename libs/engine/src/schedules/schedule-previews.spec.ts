import { openRegions } from '@app/adapters/kemendagri';
import { sheets } from '@app/adapters/sheets';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { workingDays, type PlainDate } from '@app/kernel';
import { contentOf, type ChangeInWords, type DayOff, type DeadlineChange, type ScheduleFile } from '@app/programme';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { publishDaysOff } from '../calendar/publish-days-off.js';
import { DeadlineLaw } from '../commands/deadline-law.js';
import { applyRevision } from './apply-revision.js';
import { draftSchedule } from './publish-schedule.js';
import { ScheduleFactFinder } from './schedule-facts.js';
import { SchedulePreviews, type Asked, type Preview } from './schedule-previews.js';
import { CENTRE, scheduledCountry, shippedSchedule, type CountryPlugs, type ScheduledCountry } from './scheduled-country.fixture.js';

jest.setTimeout(60_000); // the demonstration is told first

const PLUGS: CountryPlugs = { regions: openRegions(), sheets, openStore: (file) => openSqliteEventStore({ file }), openReadStore: (file) => openSqliteReadStore({ file }) };
const REVISION = shippedSchedule('kotaku-dfat-2021-revisi-dipa.yaml', PLUGS.regions);
const WHERE = { programme: 'kotaku-dfat', fiscalYear: 2021 } as const;
const NATION = { regions: [''] };
const day = (text: string) => text as PlainDate;

let country: ScheduledCountry;
let previews: SchedulePreviews;
beforeEach(async () => {
  country = await scheduledCountry('2021-03-20', PLUGS);
  const { readStore, engine: { schedules, shelf, calendars, clock } } = country;
  previews = new SchedulePreviews(readStore, schedules, shelf, new DeadlineLaw(schedules, calendars), new ScheduleFactFinder(shelf, calendars, PLUGS.regions, clock), clock);
});
afterEach(() => country.close());

const preview = async (asked: Asked, scope = NATION): Promise<Preview> => {
  await country.shown();
  const outcome = await previews.preview({ ...WHERE, scope, asked });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.unmet));
  return outcome.preview;
};
const refusalOf = async (asked: Asked) => {
  const outcome = await previews.preview({ ...WHERE, scope: NATION, asked });
  return outcome.kind === 'refused' ? outcome.unmet.map(({ code }) => code) : [];
};
/** What publishing wrote, by location. */
const rescheduled = async () => new Map((await country.eventsOf('TargetsRescheduled')).map(({ stream, data }) => [stream.replace('Location-', ''), data['stages'] as unknown as readonly DeadlineChange[]]));
const foretold = ({ changes }: Preview) => new Map(changes.flatMap(({ locationId, changes: stages }) => (stages === undefined ? [] : [[locationId, stages]])));
/** Whatever publishing writes is either caused by what is published or would have come with any publication. */
const expectFullyTold = async ({ whatIf: { caused, refreshed } }: Preview): Promise<void> => {
  const days = [...(await rescheduled()).values()].flat().length;
  expect({ days: caused.days + refreshed.days, inRows: caused.rows.reduce((sum, { moved }) => sum + moved, 0) }).toEqual({ days, inRows: caused.days });
};
const apply = async (revision: number) => {
  const calendarVersion = (await country.engine.calendars.newest()).version;
  await applyRevision({ bus: country.engine.bus, readStore: country.readStore }, { ...WHERE, revision, calendarVersion });
};
const publishContent = (content: Preview['content']): Promise<void> => country.publish({ ...REVISION, ...content } as ScheduleFile);

describe('a preview says what publishing does, location by location', () => {
  it('of a schedule', async () => {
    const looked = await preview({ content: contentOf(REVISION) });
    expect(looked).toMatchObject({ revision: 1, whatIf: { locations: 5, rescheduled: 5 } });
    await country.publish(REVISION);
    await apply(1);
    expect(await rescheduled()).toEqual(foretold(looked));
    await expectFullyTold(looked);
  });

  it('of a draft, by its number', async () => {
    await draftSchedule(country.engine.bus, REVISION, CENTRE);
    expect(foretold(await preview({ draft: 2 }))).toEqual(foretold(await preview({ content: contentOf(REVISION) })));
    expect(await refusalOf({ draft: 1 })).toEqual(['draft.closed']);
    expect(await refusalOf({ draft: 3 })).toEqual(['draft.unknown']);
  });

  it.each<readonly [string, ChangeInWords, 'another' | 'the same']>([
    ['a stage moved everywhere', { kind: 'shift', stage: 'RKM', by: { workingDays: workingDays(10) } }, 'another'],
    ['a stage moved in one province', { kind: 'shift', stage: 'FACILITATOR_MOBILISATION', by: { workingDays: workingDays(-20) }, provinces: ['52'] }, 'the same'],
    ['a stage moved in another province', { kind: 'shift', stage: 'RKM', by: { workingDays: workingDays(10) }, provinces: ['51'] }, 'the same'],
    ['a DIPA that comes late', { kind: 'dipa-effective', on: day('2021-07-01') }, 'another'],
    ['a DIPA that is there already', { kind: 'dipa-effective', on: day('2021-01-04') }, 'the same'],
  ])('of %s', async (_, change, days) => {
    const looked = await preview({ change });
    const unchanged = await preview({ content: contentOf((await country.engine.schedules.newest(WHERE.programme, WHERE.fiscalYear))!.content) });
    expect(unchanged.whatIf.caused).toEqual({ locations: 0, days: 0, rows: [] });
    if (days === 'the same') expect(foretold(looked)).toEqual(foretold(unchanged));
    else expect(foretold(looked)).not.toEqual(foretold(unchanged));
    expect(looked.whatIf.caused.days > 0).toBe(days === 'another');
    await publishContent(looked.content);
    await apply(1);
    expect(await rescheduled()).toEqual(foretold(looked));
    await expectFullyTold(looked);
  });

  it('of further days off', async () => {
    const off = (date: string): DayOff => ({ date: day(date), name: { id: 'Libur', en: 'Day off' }, kind: 'cuti-bersama' });
    const days = [off('2021-03-22'), off('2021-03-23')];
    const looked = await preview({ change: { kind: 'days-off', days } });
    expect(looked.content).toBeUndefined();
    expect(looked.whatIf.rescheduled).toBe(5);
    const { publications } = await new CalendarShelf(country.engine.journal).published();
    const list = publications.findLast(({ year, region }) => year === 2021 && region === undefined)!;
    const { version: _version, added: _added, removed: _removed, ...before } = list;
    const outcome = await publishDaysOff(country.engine.bus, { ...before, days: [...list.days, ...days].sort((a, b) => (a.date < b.date ? -1 : 1)), decree: 'SKB perubahan', publishedOn: list.publishedOn }, CENTRE);
    expect(outcome).toMatchObject({ kind: 'accepted' });
    await apply(0);
    expect(await rescheduled()).toEqual(foretold(looked));
    await expectFullyTold(looked);
  });
});

describe('a preview', () => {
  it('writes nothing', async () => {
    await country.shown();
    const head = await country.store.head();
    await preview({ content: contentOf(REVISION) });
    expect(await country.store.head()).toBe(head);
  });

  it('has the same id for the same question over the same locations, and another as soon as one of them has moved on', async () => {
    const one = await preview({ content: contentOf(REVISION) });
    expect((await preview({ content: contentOf(REVISION) })).id).toBe(one.id);
    expect((await preview({ change: { kind: 'shift', stage: 'RKM', by: { workingDays: workingDays(1) } } })).id).not.toBe(one.id);
    await country.publish(REVISION);
    await apply(1);
    expect((await preview({ content: contentOf(REVISION) })).id).not.toBe(one.id);
  });

  it('shows only what lies within the authority of whoever asks', async () => {
    expect((await preview({ content: contentOf(REVISION) }, { regions: ['51'] })).whatIf.locations).toBe(0);
  });

  it('says of a faulty schedule what is wrong with it', async () => {
    expect(await refusalOf({ content: { ...contentOf(REVISION), targets: [] } })).toEqual(['schedule.empty']);
    expect(await refusalOf({ change: { kind: 'shift', stage: 'PAINTING', by: { workingDays: workingDays(1) } } })).toEqual(['change.stage-without-target']);
    expect(await refusalOf({ change: { kind: 'shift', stage: 'RKM', by: { workingDays: workingDays(-30) } } })).toEqual(['change.before-anchor']);
  });
});
