import { both, type Bilingual } from '../../../words/bilingual.js';

export const WORDS = {
  shows: (percent: string, place: string, day: string) => both(`Foto kemajuan ${percent}, ${place}, diamati ${day}`, `Photo of progress ${percent}, ${place}, observed ${day}`),
  viewer: both('Foto kemajuan', 'Photos of progress'),
  previous: both('Sebelumnya', 'Previous'),
  next: both('Berikutnya', 'Next'),
  close: both('Tutup', 'Close'),
  of: (at: string, all: string) => both(`${at} dari ${all}`, `${at} of ${all}`),
} as const;

export type Caption = (photo: { readonly percent: number; readonly observedOn: string; readonly work?: string }) => Bilingual;
