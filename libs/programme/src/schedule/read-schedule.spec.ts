import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { shippedDefinition } from '@app/testing';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { EMPTY_CALENDAR } from '../calendar/work-calendar.js';
import { readSchedule, type GroundFor } from './read-schedule.js';
import { scheduleFileSchema } from './schedule-file-schema.js';
import { scheduleSchema } from './schedule-schema.js';

const folder = new URL('../../schedules/', import.meta.url);
const files = Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const schedules = Object.keys(files).filter((name) => !name.startsWith('_'));
const ground: GroundFor = (programme, fiscalYear) =>
  ({ programme, fiscalYear, calendar: EMPTY_CALENDAR, provinces: ['52'], definition: programme === 'nowhere' ? undefined : shippedDefinition(programme).definition });
const ajv = new Ajv({ allErrors: true, discriminator: true });

const read = (file: string) => readSchedule(files, file, ground);
const planted = (text: string) => readSchedule({ ...files, 'sample.yaml': text }, 'sample.yaml', ground);

describe('the shipped schedules', () => {
  it('are those of the eight programmes that build something, for 2021 and where the sources tell of it 2020', () => {
    expect(schedules.filter((name) => /-\d{4}\.yaml$/.test(name)).map((name) => name.replace('.yaml', ''))).toEqual([
      'kotaku-apbn-2021', 'kotaku-bpm-2021', 'kotaku-cfw-2020', 'kotaku-cfw-2021', 'kotaku-dfat-2020', 'kotaku-dfat-2021', 'pisew-2021', 'sandes-2021', 'sanimas-2021', 'tps3r-2021',
    ]);
  });

  it.each(schedules)('%s resolves, has no fault and fits the JSON Schema', (file) => {
    const { schedule, findings } = read(file);
    expect(findings).toEqual([]);
    expect(file.startsWith(`${schedule?.programme}-${schedule?.fiscalYear}`)).toBe(true);
    const validate = ajv.compile(scheduleSchema);
    expect([validate(schedule), validate.errors]).toEqual([true, null]);
  });

  it.each(Object.keys(files))('%s fits the schema that editors check it by', (file) => {
    const validate = ajv.compile(scheduleFileSchema);
    expect([validate(parse(files[file]!)), validate.errors]).toEqual([true, null]);
  });

  it('carry the editors\' schema beside them as it is in the code', () => {
    const shipped: unknown = JSON.parse(readFileSync(new URL('schedule.schema.json', folder), 'utf8'));
    expect(shipped).toEqual(JSON.parse(JSON.stringify(scheduleFileSchema)));
  });

  it.each(schedules.filter((name) => /-\d{4}\.yaml$/.test(name)))('%s gives a day to every stage that holds another back', (file) => {
    const { schedule } = read(file);
    const { stages, entryStage } = shippedDefinition(schedule!.programme).definition;
    const dated = new Set(schedule!.targets.map(({ stage }) => stage));
    const held = stages.filter(({ kind, required, key }) => kind !== 'parallel' && required && key !== entryStage);
    expect(held.map(({ key }) => key).filter((key) => !dated.has(key))).toEqual([]);
  });

  it('climb the ladder of the chain of command', () => {
    const { schedule } = read('kotaku-cfw-2021.yaml');
    expect(schedule!.ladder.map(({ key, to }) => [key, ...to])).toEqual([
      ['H-14', 'fasilitator'], ['H-7', 'fasilitator'], ['H-3', 'fasilitator'], ['H-0', 'fasilitator', 'korkot'], ['H+1', 'korkot'], ['H+3', 'ppk'],
      ['H+7', 'satker'], ['H+14', 'pengawas-pusat'], ['KRITIS', 'pengawas-pusat'], ['LINTAS-TAHUN', 'pengawas-pusat'],
    ]);
  });

  it('call nothing stated in a source that is our assumption', () => {
    for (const file of schedules) {
      const { schedule } = read(file);
      expect(schedule!.targets.filter(({ source }) => source === 'S').map(({ stage }) => stage)).toEqual([]);
    }
    expect(read('kotaku-cfw-2020-rktl-april.yaml').schedule).toMatchObject({ source: 'S' });
  });

  it('date again in April 2020 the five stages that the sources name, and no other', () => {
    const days = (file: string) => new Map(read(file).schedule!.targets.map(({ stage, target }) => [stage, JSON.stringify(target)]));
    const before = days('kotaku-cfw-2020.yaml');
    const moved = [...days('kotaku-cfw-2020-rktl-april.yaml')].filter(([stage, target]) => before.get(stage) !== target).map(([stage]) => stage);
    expect(moved.sort()).toEqual(['CONSTRUCTION', 'CONTRACT', 'FACILITATOR_MOBILISATION', 'TRANCHE_1', 'TRANCHE_2']);
  });
});

const HEAD = 'extends: _kotaku\nprogramme: kotaku-cfw\nfiscalYear: 2021\n';

describe('the linter of schedules names file and line', () => {
  it.each<readonly [string, string, number, string]>([
    ['date.impossible', `${HEAD}targets:\n  CONTRACT:\n    target: { kind: fixed, on: 2021-04-31 }\n`, 6, 'Tanggal 2021-04-31 tidak ada dalam kalender.'],
    ['stage.unknown', `${HEAD}targets:\n  PAINTING:\n    target: { kind: fixed, on: 2021-04-30 }\n    basis: durasi\n`, 5, 'Tahapan PAINTING tidak ada dalam program ini.'],
    ['province.unknown', `${HEAD}overrides:\n  timur:\n    label: Timur\n    provinces: ['52', '99']\n    targets:\n      CONTRACT: { target: { kind: fixed, on: 2021-06-18 }, basis: durasi }\n`, 7, 'Kode provinsi 99 tidak dikenal.'],
    ['rung.hour', `${HEAD}ladder:\n  H-3: { hour: 25 }\n`, 5, 'Jam kirim anak tangga H-3 harus bilangan bulat 0 sampai 23.'],
    ['span.malformed', `${HEAD}targets:\n  CONTRACT:\n    target: { kind: offset, anchor: { stage: RKM, when: completed }, span: { workingDays: 1, calendarDays: 1 } }\n`, 6, 'Jangka waktu ditulis'],
    ['schedule.definition-unknown', 'extends: _kotaku\nprogramme: nowhere\nfiscalYear: 2021\n', 2, 'Program nowhere belum memiliki definisi.'],
    ['shape.missing', 'extends: _kotaku\nprogramme: kotaku-cfw\n', 1, 'Berkas tidak memuat fiscalYear.'],
    ['basis.unknown', `${HEAD}targets:\n  CONTRACT: { basis: hearsay }\n`, 5, 'Dasar hearsay tidak tertulis pada clauses.'],
    ['key.duplicate', `${HEAD}targets:\n  CONTRACT: { basis: durasi }\n  CONTRACT: { basis: durasi }\n`, 6, 'ditulis lebih dari sekali.'],
  ])('%s', (code, text, line, sentence) => {
    const { schedule, findings } = planted(text);
    expect(schedule).toBeUndefined();
    expect(findings).toContainEqual({ file: 'sample.yaml', line, code, sentence: expect.objectContaining({ id: expect.stringContaining(sentence) as unknown }) as unknown });
  });

  it('finds the line also in the file that is built upon', () => {
    const { findings } = readSchedule({ ...files, '_kotaku.yaml': files['_kotaku.yaml']!.replace('stage: CONTRACT', 'stage: KONTRAK') }, 'kotaku-cfw-2021.yaml', ground);
    expect(findings).toMatchObject([{ file: '_kotaku.yaml', line: 7, code: 'anchor.unknown' }]);
  });

  it('takes a target whole: a fixed day keeps nothing of the offset below it', () => {
    const { schedule } = planted(`${HEAD}targets:\n  CONTRACT: { target: { kind: fixed, on: 2021-06-18 } }\n`);
    expect(schedule?.targets.find(({ stage }) => stage === 'CONTRACT')?.target).toEqual({ kind: 'fixed', on: '2021-06-18' });
  });
});
