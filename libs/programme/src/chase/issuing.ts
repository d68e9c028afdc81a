import { accept, addDays, atHour, dayIn, zoneOf, type Decision, type Instant } from '@app/kernel';
import { workingDaysBetween } from '../calendar/work-calendar.js';
import { own } from '../location/entries.js';
import type { Deadline, KnownLocation } from '../location/state.js';
import type { Rung } from '../schedule/content.js';
import { rungsDue, type ChaseLaw } from './chased.js';
import type { ChaseCommand } from './commands.js';
import type { ChaseEvent } from './events.js';
import { chasedBy, groundOfVersion, issuedRungs, promiseOf } from './ground.js';
import { reminderId, workingDayFrom } from './rungs.js';
import type { ChaseFacts, ChaseState, PromiseOfWork } from './state.js';

type DataOf<Type extends ChaseCommand['type']> = Extract<ChaseCommand, { type: Type }>['data'];

/** A wake-up may come early, late, twice, or for what is no longer so: then there is simply nothing to issue. */
export const issue = ({ stage, version, rung: key }: DataOf<'IssueReminder'>, state: ChaseState, facts: ChaseFacts): Decision<ChaseEvent> => {
  const ground = groundOfVersion(stage, version, facts);
  if (ground.kind === 'gone') return accept();
  const rung = rungsDue(chasedBy(stage, ground, state, facts), facts, facts.now).find((due) => due.key === key);
  return rung === undefined ? accept() : accept(issued(rung.key, rung, stage, ground.deadline, ground.location, facts));
};

/** Once the promised day is over and the stage is still open, the people of the next rung up hear of it. */
export const breakPromise = ({ stage, version, promisedOn }: DataOf<'BreakPromise'>, state: ChaseState, facts: ChaseFacts): Decision<ChaseEvent> => {
  const ground = groundOfVersion(stage, version, facts);
  const promise = promiseOf(stage, version, state);
  const rung = rungAbove(facts.ladder, issuedRungs(stage, version, state));
  if (ground.kind === 'gone' || rung === undefined || promise?.promisedOn !== promisedOn) return accept();
  const breaksAt = promiseBreaksAt(promise, rung, facts, ground.location.region);
  if (breaksAt === undefined || facts.now < breaksAt) return accept();
  return accept(
    { type: 'PromiseBroken', data: { stage, version, promisedOn, rung: rung.key } },
    issued(brokenPromiseRung(promisedOn), rung, stage, ground.deadline, ground.location, facts),
  );
};

/** The hour of the rung on the first working day after the promised one; never, where it was broken before. */
export const promiseBreaksAt = ({ promisedOn, broken }: PromiseOfWork, { hour }: Rung, { calendar }: ChaseLaw, region: string): Instant | undefined =>
  broken ? undefined : atHour(zoneOf(region), workingDayFrom(addDays(promisedOn, 1), calendar, region), hour);

/** In the place of a rung of the ladder, in the id of a reminder that tells of a broken promise. */
export const brokenPromiseRung = (promisedOn: string): string => `${BROKEN_PROMISE}-${promisedOn}`;
export const isBrokenPromise = (rung: string): boolean => rung.startsWith(`${BROKEN_PROMISE}-`);

/** The step above the highest one taken; at the top, that one again. */
export const rungAbove = (ladder: readonly Rung[], taken: ReadonlySet<string>): Rung | undefined => {
  const steps = ladder.filter(({ trigger }) => trigger.kind === 'due');
  return steps[steps.findLastIndex(({ key }) => taken.has(key)) + 1] ?? steps.at(-1);
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
  if (before !== undefined && isOver(before)) return accept();
  const of = { reminder, recipient, channel, message, awaiting };
  if (outcome.kind === 'delivered') return accept({ type: 'ReminderDelivered', data: { ...of, possibleDuplicate: outcome.possibleDuplicate } });
  const { error, final } = outcome;
  if (!final && before?.kind === 'failed' && before.error === error) return accept(); // the same trouble again
  return accept({ type: 'ReminderFailed', data: { ...of, error, final } });
};

const BROKEN_PROMISE = 'JANJI';

const isOver = (delivery: ChaseState['reminders'][string]['deliveries'][string]): boolean => delivery.kind === 'delivered' || delivery.final;

const issued = (key: string, { to, cc, delivery, tone, asksReason }: Rung, stage: string, { version, dueOn }: Deadline, { region }: KnownLocation, facts: ChaseFacts): ChaseEvent => {
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
