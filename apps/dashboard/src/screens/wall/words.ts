import { both } from '../../words/bilingual.js';

export const WORDS = {
  title: both('Dinding', 'Wall'),
  pause: both('Jeda', 'Pause'),
  go: both('Lanjutkan', 'Go on'),
  next: both('Berikutnya', 'Next'),
  full: both('Layar penuh', 'Full screen'),
  leave: both('Ke Ringkasan', 'To the overview'),
  dataUpTo: (hour: string) => both(`data s.d. ${hour}`, `data up to ${hour}`),
  held: (moment: string) => both(`jam ditahan: ${moment}`, `clock held: ${moment}`),
  awake: both('layar dijaga menyala', 'kept awake'),
  signedOut: both('Sesi telah berakhir. Masuk kembali untuk melanjutkan.', 'The session has ended. Sign in again to go on.'),
  signIn: both('Masuk', 'Sign in'),
  showing: (at: number, all: number) => both(`${at} dari ${all}`, `${at} of ${all}`),
  pages: both('Yang ditampilkan', 'What is shown'),
} as const;
