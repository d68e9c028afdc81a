import ICAL from 'ical.js';
import type { CalendarEntry, CalendarFeed, CalendarWriter } from '@app/engine';

/** RFC 5545. Days, not hours: whoever looks at them may be in any zone. */
export const icalWriter: CalendarWriter = {
  contentType: 'text/calendar; charset=utf-8',

  write: ({ name, language, entries }: CalendarFeed): string => {
    const calendar = new ICAL.Component('vcalendar');
    calendar.addPropertyWithValue('version', '2.0');
    calendar.addPropertyWithValue('prodid', `-//Tahapan//Tenggat//${language.toUpperCase()}`);
    calendar.addPropertyWithValue('method', 'PUBLISH');
    calendar.addPropertyWithValue('x-wr-calname', oneLine(name));
    calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
    for (const entry of entries) calendar.addSubcomponent(eventOf(entry));
    return `${calendar.toString()}\r\n`;
  },
};

const eventOf = ({ uid, sequence, on, changedAt, status, summary, description, link }: CalendarEntry): ICAL.Component => {
  const event = new ICAL.Component('vevent');
  const day = ICAL.Time.fromDateString(on);
  const next = day.clone();
  next.adjust(1, 0, 0, 0);
  event.addPropertyWithValue('uid', oneLine(uid));
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(changedAt.replace(/\.\d+Z$/, 'Z')));
  event.addPropertyWithValue('dtstart', day);
  event.addPropertyWithValue('dtend', next);
  event.addPropertyWithValue('sequence', sequence);
  event.addPropertyWithValue('status', status.toUpperCase());
  event.addPropertyWithValue('summary', oneLine(summary));
  event.addPropertyWithValue('description', description.replace(CONTROLS, ' '));
  event.addPropertyWithValue('url', oneLine(link));
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
};

/** All but the line break, which the format knows how to carry. */
const CONTROLS = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/gu;

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
