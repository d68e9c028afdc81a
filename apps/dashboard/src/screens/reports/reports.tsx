import { useState } from 'react';
import { api } from '../../api/client.js';
import { Screen } from '../../parts/screen.js';
import { useFrame } from '../../shell/use-frame.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { useSay } from '../../words/language.js';
import { Forms } from './forms.js';
import { Lists } from './lists.js';
import { PlaceFields } from './place-fields.js';
import type { Place } from './place.js';
import { Reconciliation } from './reconciliation.js';
import { WORDS } from './words.js';

const DAY_LENGTH = 10;

/** Forms and lists to take away, and somebody else's figures beside ours. */
export const Reports = () => {
  const say = useSay();
  const { asOf, fiscalYear, programme, province } = useFrame();
  const { programmes } = useScopeNames();
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  const [chosen, choose] = useState<Place>();
  const first = programme ?? programmes[0]?.programme;
  const place = chosen ?? (first === undefined || freshness === undefined ? undefined
    : { programme: first, fiscalYear: fiscalYear ?? Number(freshness.now.slice(0, 4)), province, until: asOf?.slice(0, DAY_LENGTH) });
  return (
    <Screen title={WORDS.title} lead={say(WORDS.lead)}>
      {place !== undefined && <><PlaceFields place={place} onPlace={choose} /><Forms place={place} /><Lists place={place} /><Reconciliation place={place} /></>}
    </Screen>
  );
};
