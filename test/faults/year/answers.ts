import type { ChaseAnswer, ChaseCommand, Tone } from '@app/programme';
import { day } from '@app/testing/example';
import { diceOf } from '../dice.js';
import { dayText } from './naive-days.js';

/** A reminder as somebody finds it in the morning. */
export type Found = { readonly locationId: string; readonly reminder: string; readonly stage: string; readonly tone: Tone };
export type Answer = { readonly locationId: string; readonly command: ChaseAnswer | Extract<ChaseCommand, { type: 'RecordDelivery' }> };

const DELIVERED = 0.6;
const SNOOZED = 0.12;
const PROMISED = 0.2;
/** So many days ahead are never more working days than may be promised or put off. */
const AHEAD = 13;

/** Small and even enough: the same text throws the same, in whatever order the reminders are found. */
const seedOf = (text: string, seed: number): number => [...text].reduce((sum, sign) => Math.imul(sum ^ sign.codePointAt(0)!, 16_777_619), 2_166_136_261 ^ seed);

/** What becomes of a reminder by the next morning: some letters have arrived, and some people promise or put off. */
export const answersTo = ({ locationId, reminder, stage, tone }: Found, today: number, seed: number): readonly Answer[] => {
  const dice = diceOf(seedOf(`${locationId}/${reminder}/${today}`, seed));
  const answers: Answer[] = [];
  if (dice.next() < DELIVERED) {
    const outcome = { kind: 'delivered', possibleDuplicate: false } as const;
    answers.push({ locationId, command: { type: 'RecordDelivery', data: { reminder, recipient: 'tim', channel: 'mail', message: `surat-${reminder}`, awaiting: [], outcome } } });
  }
  const mood = dice.next();
  const on = day(dayText(today + 1 + dice.below(AHEAD)));
  if (mood < PROMISED) answers.push({ locationId, command: { type: 'AcknowledgeReminder', data: { stage, promisedOn: on } } });
  else if (mood < PROMISED + SNOOZED && (tone === 'info' || tone === 'warning')) {
    answers.push({ locationId, command: { type: 'SnoozeReminders', data: { stage, until: on, reason: 'Rapat' } } });
  }
  return answers;
};
