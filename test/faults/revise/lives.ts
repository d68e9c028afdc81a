import { randomUUID } from 'node:crypto';
import { BY_ITSELF, RunLocation } from '@app/engine';
import { day, type ChaseBench } from '../../../libs/engine/src/reminders/chase-bench.fixture.js';
import type { Dice } from '../dice.js';

type Deed = () => Promise<unknown>;

/** What may befall a location on a day: most are left in peace. What the rules refuse is no harm. */
export const deedsOn = (bench: ChaseBench, ids: readonly string[], today: string, dice: Dice): readonly Deed[] => ids.flatMap((id): readonly Deed[] => {
  if (dice.next() > 0.12) return [];
  const deed = DEEDS[dice.below(DEEDS.length)];
  const days = 1 + dice.below(12);
  return deed === undefined ? [] : [() => deed(bench, id, later(today, days), today).catch(refused)];
});

/** A revision of the schedule that some locations take over now, and others later. */
export const revisionOn = async (bench: ChaseBench, ids: readonly string[], revision: number): Promise<readonly Deed[]> => {
  await bench.reschedule(revision);
  return ids.map((id) => () => bench.bus.execute(new RunLocation(id, { type: 'RescheduleTargets', data: { revision, calendarVersion: 0 } }, { ...BY_ITSELF, commandId: randomUUID() })));
};

type Doing = (bench: ChaseBench, id: string, later: string, today: string) => Promise<unknown>;
const ppk = 'ppk' as const;

const DEEDS: readonly Doing[] = [
  (bench, id) => bench.run(id, { type: 'StartStage', data: { stage: 'VISIT' } }, 'fasilitator').then(() => bench.run(id, { type: 'CompleteStage', data: { stage: 'VISIT' } }, 'fasilitator')),
  (bench, id, until, today) => bench.run(id, { type: 'Suspend', data: { reasonClass: 'cuaca', reason: 'Banjir', from: day(today), until: day(until), files: [{ hash: 'a'.repeat(64), bytes: 1, name: 'surat.pdf' }] } }, ppk),
  (bench, id, _, today) => bench.run(id, { type: 'Resume', data: { on: day(today), reason: 'Surut' } }, ppk),
  (bench, id, until) => bench.run(id, { type: 'ExtendDeadline', data: { stage: 'VISIT', newDueOn: day(until), reference: `S-${until}`, reason: 'Hujan' } }, ppk),
  (bench, id, until) => bench.answer(id, { type: 'AcknowledgeReminder', data: { stage: 'VISIT', promisedOn: day(until), reason: 'cuaca' } }),
  (bench, id, until) => bench.answer(id, { type: 'SnoozeReminders', data: { stage: 'VISIT', until: day(until), reason: 'Rapat' } }),
  (bench, id, until) => bench.answer(id, { type: 'AcknowledgeReminder', data: { stage: 'REPORT', promisedOn: day(until), reason: 'cuaca' } }),
  (bench, id, _, today) => (id.charCodeAt(id.length - 1) % 5 === 0 ? bench.run(id, { type: 'Cancel', data: { skRevision: 'SK-9', skDate: day(today), reason: 'Ganda' } }) : Promise.resolve()),
];

const later = (on: string, days: number): string => new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const refused = (fault: unknown): void => {
  if (!(fault instanceof Error && fault.message.startsWith('{"kind":"refused"'))) throw fault;
};
