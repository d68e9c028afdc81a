import { api } from '../../api/client.js';

import { shortened } from '../../shell/freshness-badge.js';
import { useScopeSummary } from '../../shell/scope-menu.js';
import { useFrame } from '../../shell/use-frame.js';
import { useFormats, useSay } from '../../words/language.js';
import { WORDS } from './words.js';

/** On paper only: of what, up to where in the journal, and when. */
export const PrintHead = () => {
  const say = useSay();
  const { moment, number } = useFormats();
  const { asOf } = useFrame();
  const scope = useScopeSummary();
  const { data } = api.useQuery('get', '/v1/freshness');
  return (
    <p className="print-only overview-print-head">
      <strong>{scope}</strong>
      {asOf !== undefined && <span>{say(WORDS.asKnownAt(moment(asOf)))}</span>}
      {data !== undefined && <span>{say(WORDS.countedAt(moment(data.now), number(shortened(data.position))))}</span>}
    </p>
  );
};
