import { api } from '../../api/client.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { useFrame } from '../../shell/use-frame.js';
import { both } from '../../words/bilingual.js';
import { IN_BOTH } from '../../words/in-both.js';
import { filtersIn, NO_FILTERS } from './search.js';
import { useDeadlinesSearch, useResearch } from './use-deadlines.js';
import { WORDS } from './words.js';

/** Where nothing is late, that is good news, and is told as such. */
export const NoDeadlines = () => {
  const { asOf } = useFrame();
  const filters = filtersIn(useDeadlinesSearch());
  const research = useResearch();
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  const clear = (): void => { research(NO_FILTERS); };
  const at = asOf ?? freshness?.now;
  if (at !== undefined && (filters.overdue === true || filters.band === 'overdue')) {
    return <NothingHere why={both(WORDS.noneLate(IN_BOTH.id.moment(at)).id, WORDS.noneLate(IN_BOTH.en.moment(at)).en)} onClear={clear} />;
  }
  if (Object.keys(filters).length > 0) return <NothingHere why={WORDS.noMatch} onClear={clear} />;
  return <NothingHere why={asOf === undefined ? WORDS.none : WORDS.noneThen} />;
};
