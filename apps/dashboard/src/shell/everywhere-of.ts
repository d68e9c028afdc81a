import type { Bilingual } from '../words/bilingual.js';
import { WORDS } from './words.js';

const WHOLE_COUNTRY = '';

type Reach = { readonly scope: { readonly regions: readonly string[] } };

/** What is shown where no province is chosen: nobody sees beyond the authority of the session. */
export const everywhereOf = (session: Reach | null | undefined): Bilingual =>
  (session?.scope.regions.includes(WHOLE_COUNTRY) === false ? WORDS.ownArea : WORDS.allProvinces);
