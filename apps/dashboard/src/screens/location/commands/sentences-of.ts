import type { Schemas } from '../../../api/client.js';
import { both, type Bilingual } from '../../../words/bilingual.js';
import { IN_BOTH } from '../../../words/in-both.js';
import type { Receipt } from './use-command.js';

/** What was recorded, or would be, in words: the server's own, or, of an answer to reminders, what it says. */
export const sentencesOf = ({ sentences, events }: Pick<Receipt, 'sentences' | 'events'>): readonly Bilingual[] => sentences ?? events.flatMap(answerIn);

const answerIn = ({ type, promisedOn, until }: Schemas['CommandAnswerDto']['events'][number]): readonly Bilingual[] => {
  if (type === 'ReminderAcknowledged') return [inBothFor(String(promisedOn), (id, en) => both(`Pekerjaan dijanjikan selesai ${id}; sampai hari itu tidak ada pengingat.`, `The work is promised for ${en}; until that day no reminder is sent.`))];
  if (type === 'RemindersSnoozed') return [inBothFor(String(until), (id, en) => both(`Pengingat tahapan ini ditunda sampai ${id}.`, `Reminders of this stage are put off until ${en}.`))];
  return [];
};

const inBothFor = (day: string, tell: (id: string, en: string) => Bilingual): Bilingual => tell(IN_BOTH.id.day(day), IN_BOTH.en.day(day));
