import { chase, type ChaseCommand, type LocationEvent } from '@app/programme';
import { day, due, factsAt, LOCATION, locationAfter, morning } from '../../libs/programme/src/chase/chase.fixture.js';
import type { Ground } from './ground.js';

const STAGE = 'CONTRACT';
const DEADLINE = due(STAGE, 1, '2021-03-31', '2021-04-30');
const LETTER = { recipient: 'fasilitator-52.71', channel: 'mail', message: '6a1c0b52-7e0f-5c7d-8a41-6c1f5b7d2e33' } as const;

/** What became of the reminders of one deadline: sent, put off, promised, broken, and taken back when the schedule moved. */
export const chased = async (ground: Ground): Promise<string> => {
  const does = (on: string, command: ChaseCommand, ...life: readonly LocationEvent[]) =>
    ground.decides(day(on), chase, LOCATION, command, factsAt(morning(on), locationAfter(DEADLINE, ...life)));
  const issue = (on: string, rung: string) => does(on, { type: 'IssueReminder', data: { stage: STAGE, version: 1, rung } });
  const delivery = { reminder: `${STAGE}.v1.H-7`, ...LETTER, awaiting: [] };
  await issue('2021-04-21', 'H-7');
  await does('2021-04-21', { type: 'RecordDelivery', data: { ...delivery, awaiting: [LETTER.recipient], outcome: { kind: 'failed', error: 'mail.timeout', final: false } } });
  await does('2021-04-22', { type: 'RecordDelivery', data: { ...delivery, outcome: { kind: 'delivered', possibleDuplicate: true } } });
  await does('2021-04-22', { type: 'SnoozeReminders', data: { stage: STAGE, until: day('2021-04-26'), reason: 'Menunggu tanda tangan' } });
  await issue('2021-04-30', 'H-0');
  await does('2021-04-30', { type: 'AcknowledgeReminder', data: { stage: STAGE, promisedOn: day('2021-05-04'), note: 'PPK sakit' } });
  await does('2021-05-05', { type: 'BreakPromise', data: { stage: STAGE, version: 1, promisedOn: day('2021-05-04') } });
  await does('2021-05-06', { type: 'WithdrawReminders', data: { waiting: [`${STAGE}.v1.H-0`, `${STAGE}.v1.JANJI-2021-05-04`] } }, due(STAGE, 2, '2021-05-06', '2021-06-30'));
  return `Chase-${LOCATION}`;
};
