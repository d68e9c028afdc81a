import { describe, expect, it } from '@jest/globals';
import { bilingual, type Language, type PlainDate } from '@app/kernel';
import fc from 'fast-check';
import { exampleData } from './examples.js';
import { TEMPLATES, writeLetter } from './write-letter.js';
import type { ReminderForLetter } from './reminder-for-letter.js';

const LANGUAGES: readonly Language[] = ['id', 'en'];
const HOME = 'https://tahapan.example';
const data = exampleData('id', HOME);
const [SOON, LATE] = data.digest.reminders as [ReminderForLetter, ReminderForLetter];

describe('a letter', () => {
  it.each(TEMPLATES.flatMap((template) => LANGUAGES.map((language) => [template, language] as const)))('%s in %s reads like this', (template, language) => {
    const letter = writeLetter(template, exampleData(language, HOME)[template]);
    expect(letter.subject).toMatchSnapshot('subject');
    expect(letter.text).toMatchSnapshot('text');
    expect(letter.html).toMatchSnapshot('html');
  });

  it('lists what is latest first', () => {
    const { text } = writeLetter('digest', data.digest);
    expect(text.indexOf(LATE.location)).toBeLessThan(text.indexOf(SOON.location));
  });

  it('tells of a matter once where several rungs come together, and asks for the reason where one of them does', () => {
    const rungs = [{ ...LATE, rung: 'H+1' }, { ...LATE, rung: 'H-0', asksReason: false }, { ...LATE, rung: 'H-3', asksReason: false }];
    const { subject, text } = writeLetter('digest', { ...data.digest, reminders: [SOON, ...rungs], changes: [] });
    expect(subject).toContain(': 2 hal');
    expect(text.split(LATE.location)).toHaveLength(2);
    expect(text).toContain('alasan keterlambatan');
  });

  it('tells that only earlier reminders have changed, where nothing is new', () => {
    const { text } = writeLetter('digest', { ...data.digest, reminders: [] });
    expect(text).toContain('Tidak ada pengingat baru');
    expect(text).toContain('kini 28 April 2021');
    expect(text).not.toContain('Tanggapi melalui tautan');
  });

  it('stays readable: of very many matters it names the latest and counts the rest', () => {
    const many = Array.from({ length: 250 }, (_, at): ReminderForLetter => ({ ...LATE, late: at, locationId: `kotaku-cfw-2021-52.${at}`, location: `Lokasi ${at}.` }));
    const { text, subject } = writeLetter('digest', { ...data.digest, reminders: many });
    expect(subject).toContain('251');
    expect(text).toContain('Dan 50 tahapan lain');
    expect(text).toContain('Lokasi 249.');
    expect(text).not.toContain('Lokasi 49.');
  });

  it('lets no name become a header, a line of its own or a part of the page', () => {
    const hostile = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '\r', '\n', '\u2028', '\0', 'a', ' ', '-', '.'), maxLength: 40 });
    fc.assert(fc.property(hostile, hostile, hostile, (location, stage, document) => {
      const reminder: ReminderForLetter = { ...LATE, location, stage: bilingual(stage, stage), missing: [document] };
      const { subject, text, html } = writeLetter('immediate', { ...data.immediate, reminder });
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(text.split('\n')).toHaveLength(writeLetter('immediate', data.immediate).text.split('\n').length);
      const tags = (page: string): readonly string[] => page.replace(/<title>.*<\/title>/s, '').match(/<[^>]*>/g) ?? [];
      expect(tags(html)).toEqual(tags(writeLetter('immediate', { ...data.immediate, reminder: { ...LATE, missing: ['x'] } }).html));
    }));
  });

  it('fetches nothing from elsewhere and runs nothing', () => {
    for (const template of TEMPLATES) {
      const { html } = writeLetter(template, data[template]);
      expect(html).not.toMatch(/<(script|img|link|iframe|style|form)|url\(|javascript:/i);
      expect([...html.matchAll(/href="([^"]*)"/g)].every(([, link]) => link!.startsWith(`${HOME}/lokasi/`))).toBe(true);
    }
  });

  it('counts working days in words', () => {
    const due = (late: number, language: Language) => writeLetter('immediate', { ...data.immediate, language, reminder: { ...LATE, late, dueOn: '2021-04-07' as PlainDate } }).text;
    expect(due(-1, 'en')).toContain('7 April 2021 (H-1, in 1 working day)');
    expect(due(0, 'id')).toContain('7 April 2021 (H-0, hari ini)');
    expect(due(2, 'id')).toContain('7 April 2021 (H+2, terlambat 2 hari kerja)');
  });
});
