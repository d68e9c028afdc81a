import { accept, parsePlainDate, refuse, workingDays, type Decision, type PlainDate, type Unmet } from '@app/kernel';
import { addWorkingDays } from '../calendar/work-calendar.js';
import { decided } from '../decided.js';
import { own } from '../location/entries.js';
import { isBlank } from '../location/rules/particulars.js';
import { CHASE_REFUSALS } from '../sentences/chase.js';
import { labelIn } from '../sentences/location-terms.js';
import { refusal } from '../sentences/refusal.js';
import type { ChaseCommand } from './commands.js';
import type { ChaseEvent } from './events.js';
import { groundOf, promiseOf } from './ground.js';
import { ANSWER_LIMITS, DELAY_REASONS } from './reasons.js';
import { isStern } from './rungs.js';
import type { ChaseFacts, ChaseState, IssuedReminder } from './state.js';

type DataOf<Type extends ChaseCommand['type']> = Extract<ChaseCommand, { type: Type }>['data'];

/** What an answer fails on beside what it says itself, for a version of the deadline of a stage. */
type InTheWay = (stage: string, version: number, state: ChaseState, facts: ChaseFacts) => readonly Unmet[];

const unmet = refusal(CHASE_REFUSALS);

/** A promise is a deadline of its own: it may be brought forward, and put off only once it is broken and answered for again. */
export const acknowledge = (data: DataOf<'AcknowledgeReminder'>, state: ChaseState, facts: ChaseFacts): Decision<ChaseEvent> => {
  const { stage, promisedOn, reason, note } = data;
  const ground = groundOf(stage, facts);
  if (ground.kind === 'gone') return refuse(unmet(`reminder.ground-${ground.reason}`, { stage: stageLabel(stage, facts) }));
  const { version } = ground.deadline;
  const reminders = remindersOf(stage, version, state);
  const unanswerable = unmetToAcknowledge(stage, version, state, facts);
  if (unanswerable.length > 0) return refuse(...unanswerable);
  const given = promiseOf(stage, version, state);
  const inForce = given?.broken === false ? given : undefined;
  if (inForce?.promisedOn === promisedOn) return accept();
  return decided([
    ...wrongDay(promisedOn, ANSWER_LIMITS.promise, ground.location.region, facts),
    ...(inForce !== undefined && promisedOn > inForce.promisedOn ? [unmet('promise.postponed', { promisedOn: inForce.promisedOn })] : []),
    ...wrongReason(reason, reminders),
  ], {
    type: 'ReminderAcknowledged',
    data: { stage, version, promisedOn, ...(reason !== undefined && { reason }), ...(isBlank(note) ? {} : { note }), by: byActor(facts) },
  });
};

export const snooze = ({ stage, until, reason }: DataOf<'SnoozeReminders'>, state: ChaseState, facts: ChaseFacts): Decision<ChaseEvent> => {
  const ground = groundOf(stage, facts);
  if (ground.kind === 'gone') return refuse(unmet(`reminder.ground-${ground.reason}`, { stage: stageLabel(stage, facts) }));
  if (own(state.snoozes, stage) === until) return accept();
  return decided([
    ...unmetToSnooze(stage, ground.deadline.version, state, facts),
    ...wrongDay(until, ANSWER_LIMITS.snooze, ground.location.region, facts),
    ...(isBlank(reason) ? [unmet('snooze.reason-missing')] : []),
  ], { type: 'RemindersSnoozed', data: { stage, until, reason, by: byActor(facts) } });
};

/** Whatever day is promised. */
export const unmetToAcknowledge: InTheWay = (stage, version, state, facts) =>
  (remindersOf(stage, version, state).length === 0 ? [unmet('reminder.none', { stage: stageLabel(stage, facts) })] : []);

/** Whatever day it is put off to. */
export const unmetToSnooze: InTheWay = (stage, version, state, facts) =>
  (remindersOf(stage, version, state).some(({ tone }) => isStern(tone)) ? [unmet('snooze.too-late', { stage: stageLabel(stage, facts) })] : []);

const wrongDay = (day: PlainDate, most: number, region: string, { today, calendar }: ChaseFacts): readonly Unmet[] => {
  if (parsePlainDate(day) === undefined) return [unmet('answer.day-invalid', { day })];
  if (day <= today) return [unmet('answer.day-over', { day })];
  const latest = addWorkingDays(calendar, today, workingDays(most), region);
  return day > latest ? [unmet('answer.day-too-far', { most, latest }, ANSWER_LIMITS.clause)] : [];
};

const wrongReason = (reason: string | undefined, reminders: readonly IssuedReminder[]): readonly Unmet[] => {
  const { reasons, clause } = DELAY_REASONS;
  if (reason === undefined) return reminders.some(({ asksReason }) => asksReason) ? [unmet('promise.reason-missing', { reasons }, clause)] : [];
  return reasons.some(({ key }) => key === reason) ? [] : [unmet('promise.reason-unknown', { reason, reasons }, clause)];
};

const remindersOf = (stage: string, version: number, { reminders }: ChaseState): readonly IssuedReminder[] =>
  Object.values(reminders).filter((reminder) => reminder.stage === stage && reminder.version === version);

const stageLabel = (stage: string, { definition }: ChaseFacts) => labelIn(definition?.definition.stages, stage);

const byActor = ({ actor: { id, person, role } }: ChaseFacts) => ({ id, person, role });
