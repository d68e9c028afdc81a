import type { PlainDate } from '@app/kernel';
import { officerFor } from '@app/engine';
import type { DayOff, DaysOffOfYear } from '@app/programme';
import { fileNamed } from '@app/testing/example';
import type { Way } from '../e2e/walker.js';
import { chased } from './chased.js';
import { correspondence } from './correspondence.js';
import { eventfulLife } from './eventful-life.js';
import { SATKER, type Ground } from './ground.js';
import { Life } from './life.js';
import { scheduledLife } from './scheduled-life.js';
import { workAtTheList } from './work.js';

const day = (text: string): PlainDate => text as PlainDate;

/** Every shipped programme, each on a somewhat different way to its end. */
const PROGRAMMES: Readonly<Record<string, Way>> = {
  'kotaku-apbn': { takes: () => true },
  'kotaku-bpm': { works: 3 },
  'kotaku-cfw': { works: 2 },
  'kotaku-dfat': {},
  pisew: {},
  pkh: {},
  sandes: { leftover: 1_250_000 },
  sanimas: {},
  tps3r: { emergencyInForce: true },
};

const REVISION = { skRevision: '402/KPTS/M/2021', skDate: day('2021-01-20'), reason: 'Lahan tidak tersedia' };

const islamicNewYear = (date: string): DayOff => ({ date: day(date), name: { id: 'Tahun Baru Islam 1443 H', en: 'Islamic New Year 1443 AH' }, kind: 'libur-nasional' });
const DAYS_OFF: DaysOffOfYear = {
  year: 2021, decree: 'SKB 642/2020', publishedOn: day('2020-09-10'), source: 'P', clause: 'Halaman publik',
  days: [islamicNewYear('2021-08-10'), { date: day('2021-12-24'), name: { id: 'Cuti bersama Natal', en: 'Collective leave for Christmas' }, kind: 'cuti-bersama' }],
};

/** The days off of the year, their amendment, and those of a province. */
const calendar = async (ground: Ground): Promise<void> => {
  await ground.daysOff(day('2021-01-04'), DAYS_OFF);
  await ground.daysOff(day('2021-06-18'), { ...DAYS_OFF, decree: 'SKB 712/2021', publishedOn: day('2021-06-18'), days: [islamicNewYear('2021-08-11')] });
  await ground.daysOff(day('2021-11-02'), {
    ...DAYS_OFF, region: '52', decree: 'Keputusan Gubernur', publishedOn: day('2021-11-02'),
    days: [{ date: day('2021-12-17'), name: { id: 'Hari jadi provinsi', en: 'Anniversary of the province' }, kind: 'libur-daerah' }],
  });
};

/** The DIPA of the year and its revision, and an emergency. */
const nation = async (ground: Ground): Promise<void> => {
  await ground.budget(day('2021-01-04'), { type: 'RecordDipa', data: { satker: SATKER, fiscalYear: 2021, number: 'DIPA-033.05/2021', date: day('2021-01-04'), amount: 50_000_000_000 } });
  await ground.budget(day('2021-01-05'), { type: 'OpenDipaRevision', data: { reason: 'Refocusing anggaran', reference: 'S-30/MK/2021' } });
  await ground.budget(day('2021-01-08'), { type: 'MakeDipaRevisionEffective', data: { number: 'DIPA-033.05/2021-1', date: day('2021-01-08'), amount: 48_000_000_000 } });
  await ground.emergency(day('2021-01-06'), { type: 'DeclareEmergency', data: { reference: 'Keppres 12/2020', from: day('2020-04-13'), reason: 'COVID-19' } });
};

const cancelled = async (ground: Ground): Promise<string> => {
  const life = (await Life.begin(ground, 'sanimas', { region: '52.71.03.1005' })).later(10);
  await life.does('pengawas-pusat', 'Cancel', REVISION);
  return life.id;
};

const replaced = async (ground: Ground): Promise<readonly [old: string, replacement: string]> => {
  const old = (await Life.begin(ground, 'sanimas', { region: '52.71.03.1006' })).later(10);
  const region = '52.71.03.1007';
  await old.does('pengawas-pusat', 'Substitute', { ...REVISION, replacement: `sanimas-2021-${region}` });
  const replacement = await Life.begin(ground, 'sanimas', { region, on: old.on, sk: { number: REVISION.skRevision, date: REVISION.skDate, row: 1 }, replaces: old.id });
  return [old.id, replacement.id];
};

const terminated = async (ground: Ground): Promise<string> => {
  const life = await Life.begin(ground, 'sanimas', { region: '52.71.03.1009' });
  await life.advance({ until: (_, { physical }) => physical >= 25 });
  await life.later(20).does('ppk', 'TerminateContract', { number: 'S-99/2021', terminatedOn: life.on, reason: 'Pekerjaan ditinggalkan' });
  await life.does('fasilitator', 'ReportLeftover', { amount: 40_000_000, depositReference: 'NTPN-7' });
  await life.does('fasilitator', 'SubmitEvidence', { document: 'bukti-setor', files: [fileNamed('bukti-setor.pdf')] });
  return life.id;
};

const imported = async (ground: Ground): Promise<string> => {
  const rows = ['52.71.03.1010', '52.71.03.1011', '52.71'].map((region, at) => ({
    row: at + 2, locationId: `sandes-2021-${region}`, region: { code: region, name: '', level: 'village' as const, path: { province: '' } },
    data: { programme: 'sandes', fiscalYear: 2021, region, sk: { number: '177/KPTS/M/2021', date: day('2021-01-11'), row: at + 1 }, amount: 500_000_000, satker: SATKER },
  }));
  const { importId } = await ground.importer.apply({ name: 'sk-2021.csv', sha256: 'a'.repeat(64) }, rows, officerFor('pengawas-pusat', ''));
  return importId;
};

/** Lives everything, and tells which stream is kept under which name. */
export const liveAll = async (ground: Ground): Promise<ReadonlyMap<string, string>> => {
  const streams = new Map<string, string>();
  await nation(ground);
  for (const [programme, way] of Object.entries(PROGRAMMES)) {
    const life = await Life.begin(ground, programme, way);
    streams.set(programme, `Location-${(await life.advance()).id}`);
  }
  const [old, replacement] = await replaced(ground);
  streams.set('eventful', `Location-${await eventfulLife(ground)}`);
  streams.set('cancelled', `Location-${await cancelled(ground)}`);
  streams.set('replaced', `Location-${old}`);
  streams.set('replacement', `Location-${replacement}`);
  streams.set('terminated', `Location-${await terminated(ground)}`);
  streams.set('import', `Import-${await imported(ground)}`);
  await calendar(ground);
  streams.set('scheduled', `Location-${await scheduledLife(ground)}`); // after all the others: they knew no schedule
  await ground.emergency(day('2021-12-31'), { type: 'LiftEmergency', data: { reference: 'Keppres 12/2020', on: day('2021-12-31') } });
  for (const [history, stream] of await correspondence(ground)) streams.set(history, stream);
  for (const [history, stream] of await workAtTheList(ground)) streams.set(history, stream);
  streams.set('chased', await chased(ground));
  streams.set('dipa', `Budget-${SATKER}-2021`);
  streams.set('emergency', 'Emergency-national');
  streams.set('definition', 'Definition-pkh');
  streams.set('calendar', 'Calendar-national');
  streams.set('schedule', 'Schedule-sanimas-2021');
  return streams;
};
