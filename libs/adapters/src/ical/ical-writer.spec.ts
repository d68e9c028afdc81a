import type { CalendarEntry } from '@app/engine';
import type { Instant, PlainDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { icalWriter } from './ical-writer.js';

const ENTRY: CalendarEntry = {
  uid: 'kotaku-cfw-2021-52.71.03.1004.RKM@tahapan', sequence: 2, on: '2021-02-28' as PlainDate, changedAt: '2021-02-01T16:00:00.000Z' as Instant, status: 'confirmed',
  summary: 'Penyusunan RKM – Kekalik Jaya', description: 'Tenggat, pertama; \\ ganti\nBaris kedua', link: 'https://tahapan.example/locations/kotaku-cfw-2021-52.71.03.1004',
};
const write = (...entries: readonly CalendarEntry[]) => icalWriter.write({ name: 'Tenggat Korkot 52.71', language: 'id', entries });
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[] as ConstructorParameters<typeof ICAL.Component>[0]).getAllSubcomponents('vevent');

describe('a calendar', () => {
  it('is what RFC 5545 asks for, line by line', () => {
    expect(write(ENTRY)).toBe([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tahapan//Tenggat//ID', 'METHOD:PUBLISH', 'X-WR-CALNAME:Tenggat Korkot 52.71', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'BEGIN:VEVENT', 'UID:kotaku-cfw-2021-52.71.03.1004.RKM@tahapan', 'DTSTAMP:20210201T160000Z', 'DTSTART;VALUE=DATE:20210228', 'DTEND;VALUE=DATE:20210301',
      'SEQUENCE:2', 'STATUS:CONFIRMED', 'SUMMARY:Penyusunan RKM – Kekalik Jaya', 'DESCRIPTION:Tenggat\\, pertama\\; \\\\ ganti\\nBaris kedua',
      'URL:https://tahapan.example/locations/kotaku-cfw-2021-52.71.03.1004', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', '',
    ].join('\r\n'));
  });

  it('says what is only planned, and what is off', () => {
    const statuses = eventsIn(write({ ...ENTRY, status: 'tentative' }, { ...ENTRY, status: 'cancelled' })).map((event) => event.getFirstPropertyValue('status'));
    expect(statuses).toEqual(['TENTATIVE', 'CANCELLED']);
  });

  it('lets no text of ours become a line of its own, and keeps its lines short', () => {
    const hostile = fc.string({ unit: fc.constantFrom('\r', '\n', ';', ',', ':', '\\', '"', 'é', '🙂', 'BEGIN:VEVENT', '\u2028', '\0', ' '), maxLength: 60 });
    fc.assert(fc.property(hostile, hostile, (summary, description) => {
      const text = write({ ...ENTRY, summary, description }, ENTRY);
      expect(eventsIn(text)).toHaveLength(2);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/);
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    }));
  });
});
