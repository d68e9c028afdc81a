// count-in-zone.ts      with TZ set: prints what the shipped calendar comes to there.
import { addDays, dayIn, workingDays, type Instant, type PlainDate } from '@app/kernel';
import { shippedCalendars } from '@app/engine';
import { addWorkingDays, newestCalendar } from '@app/programme';

const calendar = newestCalendar({ publications: shippedCalendars().map((list, index) => ({ ...list, version: index + 1 })) });
const first = '2021-01-01' as PlainDate;
const counted = Array.from({ length: 366 }, (_, days) => addWorkingDays(calendar, addDays(first, days), workingDays(10), '52.71'));
const lastHour = '2021-08-10T16:30:00.000Z' as Instant;

process.stdout.write(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), counted, days: [dayIn('WIB', lastHour), dayIn('WITA', lastHour), dayIn('WIT', lastHour)] }));
