import { bilingual, type Language, type PlainDate } from '@app/kernel';
import type { ChangeForLetter, ReminderForLetter } from './reminder-for-letter.js';
import type { LetterData, Template } from './write-letter.js';

const day = (text: string): PlainDate => text as PlainDate;

const DAY = day('2021-04-12');

const LATE: ReminderForLetter = {
  locationId: 'kotaku-cfw-2021-52.71.03.1004', reminder: 'RKM.v2.H+3', location: 'Pagesangan, Mataram, Kota Mataram', stage: bilingual('Penyusunan RKM', 'Community work plan (RKM)'),
  rung: 'H+3', dueOn: day('2021-04-07'), late: 3, tone: 'red', asksReason: true, missing: ['Berita Acara Musyawarah', 'Daftar Hadir'],
  promisedOn: day('2021-04-16'), moved: { from: day('2021-03-31'), revision: 1 },
};
const SOON: ReminderForLetter = {
  locationId: 'kotaku-cfw-2021-52.71.01.1002', reminder: 'CONTRACT.v1.H-7', location: 'Kekalik Jaya, Sekarbela, Kota Mataram', stage: bilingual('Perjanjian Kerja Sama', 'Cooperation agreement'),
  rung: 'H-7', dueOn: day('2021-04-21'), late: -7, tone: 'info', asksReason: false, missing: [],
};
const MOVED: ChangeForLetter = {
  location: 'Dasan Agung, Selaparang, Kota Mataram', stage: bilingual('Sosialisasi', 'Public information'), reason: 'rescheduled', from: day('2021-04-14'), to: day('2021-04-28'),
};

/** What each letter looks like, for whoever wants to see one before any was sent. */
export const exampleData = (language: Language, home: string): { readonly [T in Template]: LetterData[T] } => {
  const addressed = { to: { role: 'korkot', unit: 'Korkot Kota Mataram' }, language, home } as const;
  return {
    digest: { ...addressed, day: DAY, reminders: [SOON, LATE], changes: [MOVED] },
    immediate: { ...addressed, reminder: LATE },
    trial: { ...addressed, day: DAY },
  };
};
