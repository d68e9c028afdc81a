import { bilingual, type Bilingual, type PlainDate } from '@app/kernel';

const MONTHS: readonly Bilingual[] = [
  bilingual('Januari', 'January'), bilingual('Februari', 'February'), bilingual('Maret', 'March'), bilingual('April', 'April'),
  bilingual('Mei', 'May'), bilingual('Juni', 'June'), bilingual('Juli', 'July'), bilingual('Agustus', 'August'),
  bilingual('September', 'September'), bilingual('Oktober', 'October'), bilingual('November', 'November'), bilingual('Desember', 'December'),
];

const SHAPE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** `11 April 2021`; of a month alone `April 2021`. Text that is no date is shown as it came. */
export const longDate = (text: PlainDate | string): Bilingual => {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return bilingual(text, text);
  const before = day === undefined ? '' : `${Number(day)} `;
  return bilingual(`${before}${name.id} ${year}`, `${before}${name.en} ${year}`);
};
