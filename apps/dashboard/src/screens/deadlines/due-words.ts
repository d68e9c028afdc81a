import type { Schemas } from '../../api/client.js';
import { both, type Bilingual } from '../../words/bilingual.js';
import { IN_BOTH } from '../../words/in-both.js';

type Of = { readonly running: boolean; readonly status: Schemas['DeadlineItemDto']['status']; readonly late: boolean; readonly work?: { readonly workingDaysLeft?: number } };
export type Pace = { readonly words: Bilingual; readonly mood: 'late' | 'soon' | 'calm' };

const SOON_DAYS = 5;

/** How long there still is, in words: nobody has to know what a colour means. Of the past only whether it was late is known. */
export const paceOf = ({ running, status, late, work }: Of): Pace => {
  if (status !== 'open') return { words: ENDED[status], mood: 'calm' };
  if (!running) return { words: both('Rencana', 'Planned'), mood: 'calm' };
  const left = work?.workingDaysLeft;
  if (left === undefined) return late ? { words: both('Terlambat', 'Late'), mood: 'late' } : { words: both('Berjalan', 'Running'), mood: 'calm' };
  const days = both(IN_BOTH.id.number(Math.abs(left)), IN_BOTH.en.number(Math.abs(left)));
  if (left < 0) return { words: both(`Terlambat ${days.id} hari kerja`, `${days.en} working ${left === -1 ? 'day' : 'days'} late`), mood: 'late' };
  // A day that is over on a day off is late, though no working day has passed since.
  if (late) return { words: both('Terlambat, belum satu hari kerja', 'Late by less than a working day'), mood: 'late' };
  if (left === 0) return { words: both('Jatuh tempo hari ini', 'Due today'), mood: 'soon' };
  return { words: both(`${days.id} hari kerja lagi`, `${days.en} working ${left === 1 ? 'day' : 'days'} left`), mood: left <= SOON_DAYS ? 'soon' : 'calm' };
};

const ENDED = {
  completed: both('Selesai', 'Completed'),
  withdrawn: both('Dicabut', 'Withdrawn'),
  ended: both('Lokasi berakhir', 'Location ended'),
} as const;
