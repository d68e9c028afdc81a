import { accept, dayIn, zoneOf, type Decision } from '@app/kernel';
import { workingDaysBetween } from '../calendar/work-calendar.js';
import { own } from '../location/entries.js';
import type { Deadline, KnownLocation } from '../location/state.js';
import type { Rung } from '../schedule/content.js';
import { breachOf, brokenPromiseRung } from './broken-promise.js';
import { rungsDue } from './chased.js';
import type { ChaseCommand } from './commands.js';
import type { ChaseEvent } from './events.js';
import { chasedBy, groundOfVersion, promiseOf } from './ground.js';
import { reminderId } from './rungs.js';
import type { ChaseFacts, ChaseState } from './state.js';

type DataOf<Type extends ChaseCommand['type']> = Extract<ChaseCommand, { type: Type }>['data'];

/** A wake-up may come early, late, twice, or for what is no longer so: then there is simply nothing to issue. */
export const issue = ({ stage, version, rung: key }: DataOf<'IssueReminder'>, state: ChaseState, facts: ChaseFacts): Decision<ChaseEvent> => {
  const ground = groundOfVersion(stage, version, facts);
  if (ground.kind === 'gone') return accept();
  const rung = rungsDue(chasedBy(stage, ground, state, facts), facts, facts.now).find((due) => due.key === key);
  return rung === undefined ? accept() : accept(issued(rung.key, rung, stage, ground.deadline, ground.location, facts));
};

/** Once the promised day is over and the stage is still open, people farther up hear of it. */
export const breakPromise = ({ stage, version, promisedOn }: DataOf<'BreakPromise'>, state: ChaseState, facts: ChaseFacts): Decision<ChaseEvent> => {
  const ground = groundOfVersion(stage, version, facts);
  const promise = promiseOf(stage, version, state);
  if (ground.kind === 'gone' || promise?.promisedOn !== promisedOn) return accept();
  const breach = breachOf(promise, chasedBy(stage, ground, state, facts), facts);
  if (breach === undefined || facts.now < breach.at) return accept();
  return accept(
    ...(promise.broken ? [] : [{ type: 'PromiseBroken', data: { stage, version, promisedOn, rung: breach.rung.key } } as const]),
    issued(brokenPromiseRung(promisedOn), breach.rung, stage, ground.deadline, ground.location, facts),
  );
};

export const withdraw = ({ waiting }: DataOf<'WithdrawReminders'>, state: ChaseState, facts: ChaseFacts): Decision<ChaseEvent> => accept(
  ...[...new Set(waiting)].flatMap((reminder): readonly ChaseEvent[] => {
    const known = own(state.reminders, reminder);
    if (known === undefined || known.withdrawn) return [];
    const ground = groundOfVersion(known.stage, known.version, facts);
    return ground.kind === 'gone' ? [{ type: 'ReminderWithdrawn', data: { reminder, reason: ground.reason } }] : [];
  }),
);

export const recordDelivery = ({ reminder, recipient, channel, message, awaiting, outcome }: DataOf<'RecordDelivery'>, { reminders }: ChaseState): Decision<ChaseEvent> => {
  const known = own(reminders, reminder);
  if (known === undefined) return accept();
  const before = own(known.deliveries, recipient);
  if (before?.kind === 'delivered') return accept();
  const of = { reminder, recipient, channel, message, awaiting };
  if (outcome.kind === 'delivered') return accept({ type: 'ReminderDelivered', data: { ...of, possibleDuplicate: outcome.possibleDuplicate } });
  if (before?.final === true) return accept(); // somebody tries again in spite of it: only its arrival is news
  const { error, final } = outcome;
  if (!final && before?.kind === 'failed' && before.error === error) return accept(); // the same trouble again
  return accept({ type: 'ReminderFailed', data: { ...of, error, final } });
};

export const issued = (key: string, { to, cc, delivery, tone, asksReason }: Rung, stage: string, { version, dueOn }: Deadline, { region }: KnownLocation, facts: ChaseFacts): ChaseEvent => {
  const { now, calendar, missing, revision } = facts;
  const issuedOn = dayIn(zoneOf(region), now);
  return {
    type: 'ReminderIssued',
    data: {
      reminder: reminderId(stage, version, key), stage, version, rung: key, dueOn, issuedOn, late: workingDaysBetween(calendar, dueOn, issuedOn, region),
      to, cc, delivery, tone, asksReason, missing, revision,
    },
  };
};
