import { describe, expect, it } from '@jest/globals';
import { bilingual, type Instant, type PlainDate } from '@app/kernel';
import { eventsOf, JOURNEY, LABOUR, recordedLife } from '@app/testing';
import { reportFacts } from './facts.js';
import { LOCATION_FIELDS } from './location-fields.js';
import { PROVINCE_FIELDS, withLocation } from './province-fields.js';

const LIFE = recordedLife(eventsOf(JOURNEY));
const until = (day: string) => reportFacts(LIFE, {
  period: { from: '2021-01-01' as PlainDate, until: day as PlainDate }, begins: '2020-12-31T16:00:00.000Z' as Instant, ends: `${day}T16:00:00.000Z` as Instant,
}, (stage) => bilingual(stage, stage))!;
const told = (key: string, day = '2021-12-31') => LOCATION_FIELDS[key]?.(until(day));

describe('the figures of a form', () => {
  it('tell nothing of a location before it was designated', () => expect(until('2020-12-31')).toBeUndefined());

  it('count what was paid by the day of its SP2D', () => {
    expect(told('disbursed', '2021-05-09')).toBe(0);
    expect(told('tranche1.sp2d')).toBe('SP2D-1');
    expect(Number(told('disbursed'))).toBeGreaterThan(0);
    expect(told('undisbursed')).toBe(Number(told('contractAmount')) - Number(told('disbursed')));
  });

  it('take the labour of a month from its report, and none from a month without one', () => {
    expect([told('hok'), told('workers'), told('wages')]).toEqual([LABOUR.hok, LABOUR.workers, LABOUR.wages]);
    expect(told('hok', '2021-05-31')).toBe(0);
    expect(told('daysPerWorker', '2021-05-31')).toBeUndefined();
  });

  it('add up over the locations of a province', () => {
    const once = withLocation(undefined, until('2021-12-31'));
    const twice = withLocation(once, until('2021-12-31'));
    for (const key of ['locations', 'contracts', 'contracted', 'disbursed', 'hokToDate', 'completed.RKM']) expect(PROVINCE_FIELDS[key]?.(twice)).toBe(2 * Number(PROVINCE_FIELDS[key]?.(once)));
    expect(PROVINCE_FIELDS['physical']?.(twice)).toBe(told('physical'));
    expect(PROVINCE_FIELDS['financial']?.(twice)).toBe(told('financial'));
  });
});
