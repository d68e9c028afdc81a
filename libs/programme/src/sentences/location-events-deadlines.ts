import { bilingual, type Bilingual } from '@app/kernel';
import type { Definition } from '../definition/definition.js';
import type { DeadlineChange } from '../location/events.js';
import { longDate } from './long-date.js';
import type { EventSentences } from './location-event-sentence.js';
import { labelIn } from './location-terms.js';

const moved = ({ stage, from, to }: DeadlineChange, definition: Definition | undefined): Bilingual => {
  const { id, en } = labelIn(definition?.stages, stage);
  if (to === undefined) return bilingual(`${id} tidak lagi bertenggat`, `${en} has no deadline any more`);
  if (from === undefined) return bilingual(`${id} ${longDate(to).id}`, `${en} ${longDate(to).en}`);
  if (from === to) return bilingual(`${id} tetap ${longDate(to).id}`, `${en} still ${longDate(to).en}`);
  return bilingual(`${id} dari ${longDate(from).id} menjadi ${longDate(to).id}`, `${en} from ${longDate(from).en} to ${longDate(to).en}`);
};

const listed = (changes: readonly DeadlineChange[], definition: Definition | undefined): Bilingual => {
  const each = changes.map((change) => moved(change, definition));
  return bilingual(each.map(({ id }) => id).join('; '), each.map(({ en }) => en).join('; '));
};

export const DEADLINE_EVENTS: EventSentences<'DeadlinesSet' | 'TargetsRescheduled' | 'DeadlineMissed'> = {
  DeadlinesSet: ({ deadlines }, definition) => {
    const { id, en } = listed(deadlines, definition);
    return bilingual(`Tenggat menurut jadwal nasional: ${id}.`, `Deadlines by the national schedule: ${en}.`);
  },
  TargetsRescheduled: ({ revision, stages }, definition) => {
    const { id, en } = listed(stages, definition);
    return stages.length === 0
      ? bilingual(`Jadwal nasional revisi ${revision} berlaku; tenggat tidak berubah.`, `Revision ${revision} of the national schedule holds; no deadline changes.`)
      : bilingual(`Jadwal nasional revisi ${revision} berlaku: ${id}.`, `Revision ${revision} of the national schedule holds: ${en}.`);
  },
  DeadlineMissed: ({ stage, dueOn, revision }, definition) => {
    const { id, en } = labelIn(definition?.stages, stage);
    return bilingual(
      `Tenggat ${id} pada ${longDate(dueOn).id} (jadwal revisi ${revision}) terlewati.`,
      `The deadline of ${en} on ${longDate(dueOn).en} (schedule revision ${revision}) was missed.`,
    );
  },
};
