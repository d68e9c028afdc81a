import type { Language } from '@app/kernel';
import { OneOf } from '../fields/index.js';

const LANGUAGES = ['id', 'en'] as const satisfies readonly Language[];

export class LanguageDto {
  @OneOf(LANGUAGES, { optional: true, note: 'Of headings and words; Indonesian where not said. / Bahasa judul kolom dan isinya; tanpa ini: Indonesia.' }) lang?: Language;
}
