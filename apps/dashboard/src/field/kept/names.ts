import type { Bilingual } from '../../words/bilingual.js';
import type { Board } from './database.js';

type Law = { readonly programme: string; readonly name: Bilingual; readonly stages: readonly { readonly key: string; readonly label: Bilingual }[] };

/** What people call the programmes and their stages, also where no deadline is left that would bring the name. */
export const namesIn = (laws: readonly Law[]): Required<Pick<Board, 'programmes' | 'labels'>> => ({
  programmes: Object.fromEntries(laws.map(({ programme, name }) => [programme, name])),
  labels: Object.fromEntries(laws.flatMap(({ programme, stages }) => stages.map(({ key, label }) => [`${programme}/${key}`, label]))),
});
