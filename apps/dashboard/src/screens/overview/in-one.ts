import { both, type Bilingual } from '../../words/bilingual.js';

/** Sentences that belong together, as one. */
export const inOne = (sentences: readonly (Bilingual | undefined)[]): Bilingual =>
  sentences.filter((one) => one !== undefined).reduce((all, one) => both(`${all.id} ${one.id}`.trim(), `${all.en} ${one.en}`.trim()), both('', ''));
