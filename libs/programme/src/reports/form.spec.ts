import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '@app/kernel';
import { assumedColumns, headingOf } from './words.js';
import { isByHand, readForm } from './form.js';
import { periodOf } from './period.js';

const HEAD = 'form: contoh\ntitle: { id: Contoh, en: Example }\nrows: location\nperiod: month\nsource: A\nclause: uji\ncolumns:\n';
const column = (key: string, source = 'S') => `  ${key}: { heading: { id: Kolom, en: Column }, format: count, width: 10, source: ${source} }\n`;
const reading = (text: string) => readForm({ 'contoh.yaml': text }, 'contoh.yaml');

describe('the file of a form', () => {
  it('holds columns in its own order, assumed ones marked', () => {
    const { form, findings } = reading(HEAD + column('hok') + column('workers', 'A') + column('by-hand.note'));
    expect(findings).toEqual([]);
    expect(form?.columns.map(({ key }) => key)).toEqual(['hok', 'workers', 'by-hand.note']);
    expect(form?.columns.map((one) => headingOf(one).id)).toEqual(['Kolom', 'Kolom *', 'Kolom']);
    expect([form && assumedColumns(form).length, form?.columns.filter(isByHand).length]).toEqual([1, 1]);
  });

  it('is refused, with its line, where a column names a figure nobody knows', () => {
    expect(reading(HEAD + column('hok') + column('happiness'))).toMatchObject({ findings: [{ file: 'contoh.yaml', line: 9 }] });
    expect(reading(HEAD.replace('rows: location', 'rows: province') + column('hok')).findings).toHaveLength(1);
    expect(reading(HEAD + column('hok', 'X')).findings).toHaveLength(1);
    expect(reading(HEAD + column('hok') + '  mbr: { heading: { id: MBR, en: MBR }, format: colour, width: 10, source: S }\n').findings).toHaveLength(1);
  });
});

describe('the period of a form', () => {
  const TODAY = '2021-08-20' as PlainDate;
  const within = (kind: 'month' | 'fortnight' | 'day', asked: { month?: string; until?: string } = {}) => {
    const { from, until } = periodOf(kind, 2021, { month: asked.month, until: asked.until as PlainDate | undefined }, TODAY);
    return [from, until];
  };

  it('is a whole month, also February and December', () => {
    expect(within('month')).toEqual(['2021-08-01', '2021-08-31']);
    expect(within('month', { month: '2024-02' })).toEqual(['2024-02-01', '2024-02-29']);
    expect(within('month', { month: '2021-12' })).toEqual(['2021-12-01', '2021-12-31']);
    expect(within('month', { until: '2021-06-10' })).toEqual(['2021-06-01', '2021-06-30']);
  });

  it('is two weeks, or the year, up to a day', () => {
    expect(within('fortnight')).toEqual(['2021-08-07', '2021-08-20']);
    expect(within('day', { month: '2021-03' })).toEqual(['2021-01-01', '2021-03-31']);
    expect(within('day', { until: '2021-05-05' })).toEqual(['2021-01-01', '2021-05-05']);
  });
});
