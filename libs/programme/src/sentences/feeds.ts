import { bilingual, type Bilingual } from '@app/kernel';
import { longDate } from './long-date.js';

type Told = { readonly stage: Bilingual; readonly place: string; readonly running: boolean; /** The first day, where it is another now. */ readonly moved?: string };

export const FEED_REFUSALS = {
  'feed.too-many': ({ most }: { readonly most: number }) => bilingual(
    `Satu akun dapat berlangganan paling banyak ${most} kalender; akhiri salah satu lebih dahulu.`,
    `One account can subscribe to at most ${most} calendars; end one of them first.`,
  ),
} as const;

/** What stands in a calendar of deadlines. */
export const WORDS_OF_FEEDS = {
  name: (unit: string) => bilingual(`Tenggat tahapan, ${unit}`, `Stage deadlines, ${unit}`),
  summary: (stage: Bilingual, place: string) => bilingual(`Tenggat ${stage.id}: ${place}`, `Due: ${stage.en}, ${place}`),
  description: ({ stage, place, running, moved }: Told) => bilingual(
    [`${stage.id}, ${place}.`, ...(running ? [] : ['Masih rencana: waktunya belum berjalan.']), ...(moved === undefined ? [] : [`Rencana semula ${longDate(moved).id}.`])].join('\n'),
    [`${stage.en}, ${place}.`, ...(running ? [] : ['Still a plan: its time has not begun.']), ...(moved === undefined ? [] : [`At first it was planned for ${longDate(moved).en}.`])].join('\n'),
  ),
} as const;
