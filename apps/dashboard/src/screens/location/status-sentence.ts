import type { Schemas } from '../../api/client.js';
import { both, type Bilingual } from '../../words/bilingual.js';
import type { Formats } from '../../words/formats.js';
import { SITUATION_NAMES } from '../../words/terms.js';
import type { LocationView } from './use-location.js';

type Running = Pick<Schemas['DeadlineItemDto'], 'dueOn' | 'revision' | 'work'>;
type InBoth = { readonly id: Formats; readonly en: Formats };

/** Where the location stands and how it is doing, and what holds it up. Working days are the server's to count: of the past only the day itself is told. */
export const statusSentence = (view: Pick<LocationView, 'situation' | 'currentStage' | 'suspension' | 'stages'>, running: Running | undefined, formats: InBoth): Bilingual => {
  const { situation, currentStage, suspension } = view;
  if (suspension !== undefined) {
    return both(
      `Ditunda sejak ${formats.id.day(suspension.from)} sampai ${formats.id.day(suspension.until)}: ${suspension.label.id}.`,
      `Suspended from ${formats.en.day(suspension.from)} until ${formats.en.day(suspension.until)}: ${suspension.label.en}.`);
  }
  if (currentStage === undefined) return both(`Lokasi ${SITUATION_NAMES[situation].id}.`, `The location is ${SITUATION_NAMES[situation].en}.`);
  const due = running?.dueOn ?? view.stages.find(({ current }) => current)?.deadline?.dueOn;
  const pace = due === undefined ? both('tanpa tenggat', 'without a deadline') : paceOf(due, running, formats);
  const why = running?.work?.why ?? [];
  return both(
    [`Tahap ${currentStage.label.id}, ${pace.id}.`, ...why.map(({ sentence }) => sentence.id)].join(' '),
    [`Stage ${currentStage.label.en}, ${pace.en}.`, ...why.map(({ sentence }) => sentence.en)].join(' '));
};

const paceOf = (due: string, running: Running | undefined, { id, en }: InBoth): Bilingual => {
  const left = running?.work?.workingDaysLeft;
  if (running === undefined || left === undefined) return both(`tenggat ${id.day(due)}`, `due on ${en.day(due)}`);
  const law = both(`jadwal rev. ${running.revision}`, `schedule rev. ${running.revision}`);
  if (left < 0) return both(`terlambat ${id.number(-left)} hari kerja terhadap ${law.id} (tenggat ${id.day(due)})`, `${en.number(-left)} working ${left === -1 ? 'day' : 'days'} late against ${law.en} (due on ${en.day(due)})`);
  if (left === 0) return both(`jatuh tempo hari ini menurut ${law.id}`, `due today by ${law.en}`);
  return both(`${id.number(left)} hari kerja lagi menurut ${law.id} (tenggat ${id.day(due)})`, `${en.number(left)} working ${left === 1 ? 'day' : 'days'} left by ${law.en} (due on ${en.day(due)})`);
};
