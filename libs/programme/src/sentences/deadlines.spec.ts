import { describe, expect, it } from '@jest/globals';
import { day, exampleDefinition, exampleLaw } from '@app/testing';
import type { LocationCourse } from '../deadlines/due-date.js';
import { dueDates } from '../deadlines/due-dates.js';
import { explainDueDate } from './deadlines.js';

const done = (on: string) => ({ status: 'completed', startedOn: day(on), completedOn: day(on), rounds: 1 }) as const;
const course: LocationCourse = {
  locationId: 'contoh-2021-81.71.03.1004', region: '81.71.03.1004', fiscalYear: 2021, designatedOn: day('2021-02-01'), extensions: [],
  stages: { DESIGNATION: done('2021-02-01'), KSM_FORMATION: done('2021-03-01') },
  suspensions: [{ reasonClass: 'bencana', from: day('2021-03-15'), until: day('2021-03-25'), resumedOn: day('2021-03-22') }],
};
const told = (stage: string, differing: Partial<LocationCourse> = {}) => {
  const due = dueDates({ ...course, ...differing }, exampleDefinition, exampleLaw).find((one) => one.stage === stage);
  return due && explainDueDate(due, exampleDefinition);
};

describe('why a stage is due', () => {
  it('tells of an offset the anchor, the days, what was passed over, and the law', () => expect(told('RKM')).toEqual({
    id: 'Langkah RKM jatuh tempo 7 April 2021: 20 hari kerja setelah Langkah KSM_FORMATION selesai pada 1 Maret 2021; '
      + 'melewati hari libur Isra Mikraj (11 Maret 2021), Wafat Isa Almasih (2 April 2021); '
      + 'waktu berhenti 7 hari karena penundaan (15 Maret 2021 hingga sebelum 22 Maret 2021); jadwal nasional revisi 0, kalender versi 1, dasar: Contoh jadwal.',
    en: 'Step RKM is due on 7 April 2021: 20 working days after Step KSM_FORMATION was completed on 1 March 2021; '
      + 'passing over the days off Ascension of the Prophet (11 March 2021), Good Friday (2 April 2021); '
      + 'the clock stood still for 7 days of suspension (from 15 March 2021 until before 22 March 2021); national schedule revision 0, calendar version 1, by: Contoh jadwal.',
  }));
  it('tells an override, acceleration and a plan by name', () => {
    expect(told('SOSIALISASI')).toEqual({
      id: expect.stringContaining('jadwal nasional revisi 0, kekecualian “Kepulauan Maluku”, kalender'), en: expect.stringContaining('national schedule revision 0, exception “Kepulauan Maluku”, calendar'),
    });
    expect(told('RKM', { acceleration: { criteria: [], reference: 'S-1' } })?.id).toContain('12 hari kerja setelah Langkah KSM_FORMATION selesai pada 1 Maret 2021 (dipercepat);');
    expect(told('TRANCHE_1')?.id).toContain('setelah Langkah CONTRACT selesai (belum terjadi, maka dihitung dari tenggatnya 17 Mei 2021);');
    expect(told('UJI_PETIK', { stages: { ...course.stages, UJI_PETIK: done('2021-06-01'), CONSTRUCTION: { status: 'started', startedOn: day('2021-06-01'), rounds: 0 } } })).toBeUndefined();
  });
  it('tells fixed days, windows and letters', () => {
    const extensions = [{ stage: 'CONTRACT', newDueOn: day('2021-06-30'), reference: 'S-7', suspensionsBefore: 1 }];
    expect(told('CONTRACT', { extensions })).toMatchObject({
      id: 'Langkah CONTRACT jatuh tempo 30 Juni 2021: tanggal tetap 10 Mei 2021; diperpanjang sampai 30 Juni 2021 dengan surat S-7; jadwal nasional revisi 0, kalender versi 1, dasar: Contoh jadwal.',
    });
    expect(told('HANDOVER')?.en).toContain('a window from 1 November 2021 to 10 December 2021; the clock stood still for 7 days');
  });
});
