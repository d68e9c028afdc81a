import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HeldClock, type Config, type DefinitionShelf } from '@app/engine';
import type { Instant } from '@app/kernel';
import type { FeedOwner, LocationEvent } from '@app/programme';
import { beforeCompleting, day } from '@app/testing';
import { FeedCalendar } from '../../apps/server/src/http/feeds/feed-calendar.js';
import type { Screens } from '../../apps/server/src/http/reading/screens.js';
import { countryOf, type Country } from './country.js';

const OWNER: FeedOwner = { account: 'a', role: 'korkot', unit: 'Korkot', scope: { regions: ['52'] }, language: 'id' };
const due = (to: string): LocationEvent =>
  ({ type: 'DeadlinesSet', data: { on: day('2021-02-08'), revision: 0, calendarVersion: 1, deadlines: [{ stage: 'RKM', version: 1, running: true, to: day(to) }] } });
const DAYS = ['2021-03-01', '2021-05-09', '2021-05-10', '2021-06-01', '2021-12-01'];

let country: Country;
beforeAll(() => {
  country = countryOf(DAYS.map((on, n) => ({ locationId: `contoh-2021-52.71.03.${1001 + n}`, events: [...beforeCompleting('RKM'), due(on)] })));
});
afterAll(() => country.close());

const daysWith = async (most: number): Promise<readonly string[]> => {
  const nobody = { newest: () => Promise.resolve(undefined) } as unknown as DefinitionShelf;
  const calendar = new FeedCalendar({ all: country.ask } as unknown as Screens, nobody, new HeldClock('2021-05-10T02:00:00.000Z' as Instant), { home: '' } as Config);
  return (await calendar.of(OWNER, most)).entries.map(({ on }) => on);
};

describe('a calendar with more days than it holds', () => {
  it('holds those nearest ahead, and as many of the nearest that are over as there is room for', async () => {
    expect(await daysWith(9)).toEqual(DAYS);
    expect(await daysWith(4)).toEqual(['2021-05-09', '2021-05-10', '2021-06-01', '2021-12-01']);
    expect(await daysWith(2)).toEqual(['2021-05-10', '2021-06-01']);
  });
});
