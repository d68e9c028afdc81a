import { accept, refuse, type Decision } from '@app/kernel';
import { own } from '../location/entries.js';
import { CHASE_REFUSALS } from '../sentences/chase.js';
import { labelIn } from '../sentences/location-terms.js';
import { refusal } from '../sentences/refusal.js';
import type { ChaseCommand } from './commands.js';
import type { ChaseEvent } from './events.js';
import { groundOf, issuedRungs } from './ground.js';
import { issued } from './issuing.js';
import { reminderId } from './rungs.js';
import type { ChaseFacts, ChaseState } from './state.js';

type RemindNow = Extract<ChaseCommand, { type: 'RemindNow' }>['data'];

const unmet = refusal(CHASE_REFUSALS);

/** In the place of a rung of the ladder, in the id of a reminder that somebody sent. */
const SENT_BY_HAND = 'SEKARANG';

/** To whom the ladder has come so far, or begins with; by itself and at once. */
export const remindNow = ({ stage }: RemindNow, state: ChaseState, facts: ChaseFacts): Decision<ChaseEvent> => {
  const label = labelIn(facts.definition?.definition.stages, stage);
  const ground = groundOf(stage, facts);
  if (ground.kind === 'gone') return refuse(unmet(`reminder.ground-${ground.reason}`, { stage: label }));
  const steps = facts.ladder.filter(({ trigger }) => trigger.kind === 'due');
  const taken = issuedRungs(stage, ground.deadline.version, state);
  const rung = steps.findLast(({ key }) => taken.has(key)) ?? steps[0];
  if (rung === undefined) return refuse(unmet('reminder.no-ladder', { stage: label }));
  const key = `${SENT_BY_HAND}-${facts.today}`;
  if (own(state.reminders, reminderId(stage, ground.deadline.version, key)) !== undefined) return accept();
  return accept(issued(key, { ...rung, delivery: 'immediate' }, stage, ground.deadline, ground.location, facts));
};
