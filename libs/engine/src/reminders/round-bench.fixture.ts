// Rounds of letters on a chase bench, with a carrier that does as it is told.
import type { Contact, Rung } from '@app/programme';
import { after, inWorkingDays, rungOf, targetOf } from '@app/testing/example';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { RunDecider } from '../commands/run-decider.js';
import { DispatchLog, LetterCarrier, Postman, type Post } from '../dispatch/index.js';
import { LetterReminders } from '../letters/letter-reminders.js';
import type { Sent } from '../ports/index.js';
import { Hold } from '../recovery/hold.js';
import { day, openChaseBench } from './chase-bench.fixture.js';
import { DispatchRound } from './dispatch-round.js';

export const LADDER = [rungOf('H-3', -3, { cc: ['korkot'] }), rungOf('H+1', 1, { to: ['korkot'], cc: ['fasilitator'], tone: 'red', delivery: 'immediate' }), rungOf('H+3', 3, { to: ['ppk'], tone: 'red', delivery: 'immediate' })];
const TARGETS = [targetOf('VISIT', after('MEETING', inWorkingDays(10))), targetOf('REPORT', after('VISIT', inWorkingDays(5)))];

export const contact = (role: Contact['role'], region = '52.71'): Contact =>
  ({ contact: `${role}-${region}`, role, unit: `${role} ${region}`, region, language: 'id', mail: `${role}@contoh.example`, validFrom: day('2021-01-01') });

export type Posted = { readonly to: string; readonly kind: string; readonly reminders: readonly string[] };
export type RoundBench = Awaited<ReturnType<typeof openRoundBench>>;

export const openRoundBench = async (ladder: readonly Rung[] = LADDER) => {
  const bench = await openChaseBench({ ladder, targets: TARGETS });
  const { app, bus, readStore, journal, clock, sweep } = bench;
  const office = {
    bench,
    posts: [] as Posted[],
    /** The ids of the messages that went out, or were to. */
    ids: [] as string[],
    answer: { kind: 'sent' } as Sent,
    /** Whose letters fail for the time being. */
    away: undefined as string | undefined,
    round: undefined as unknown as DispatchRound,
    async goes(on: string, hour = 8, minute = 0) {
      await bench.at(on, hour, minute);
      const report = await office.round.run();
      await bench.shown();
      return report;
    },
    inOrder: () => office.posts.toSorted((a, b) => (a.to < b.to ? -1 : 1)),
    status: () => readStore.query({ sql: 'SELECT reminder, status, unreached FROM reminder_board ORDER BY location_id, issued_position', parameters: [], row: (row) => Object.values(row).join(' ') }),
  };
  const carrier = { send: (message: string, { recipient, kind, reminders }: Post) => {
    office.posts.push({ to: recipient.key, kind, reminders: reminders.map(({ reminder, locationId }) => `${locationId.slice(-4)} ${reminder}`) });
    office.ids.push(message);
    return Promise.resolve(recipient.key === office.away ? { kind: 'failed', code: 'mail.away', permanent: false } : office.answer);
  } } as unknown as LetterCarrier;
  const postman = new Postman(new DispatchLog(app.get(RunDecider), journal, clock), carrier, app.get(Hold));
  office.round = new DispatchRound(bus, readStore, journal, app.get(LetterReminders), postman, sweep, app.get(CalendarShelf), clock);
  await bench.contacts([contact('fasilitator'), contact('korkot')]);
  return office;
};
