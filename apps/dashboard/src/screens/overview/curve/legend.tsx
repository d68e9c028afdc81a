import { Text } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import { WORDS } from '../words.js';
import type { Announcement } from './curve-lines.js';

type Props = { readonly plans: number; readonly announcements: readonly Announcement[]; readonly nameOf: (programme: string) => string; /** Where the weights of the stages are assumed: by whom. */ readonly assumed?: string };

/** What the lines are, and why the plan was changed. */
export const CurveLegend = ({ plans, announcements, nameOf, assumed }: Props) => {
  const say = useSay();
  const { day } = useFormats();
  return (
    <div className="curve-legend">
      <span><i className="key-realised" />{say(WORDS.realised)}</span>
      {plans > 0 && <span><i className="key-plan" />{say(plans > 1 ? WORDS.newestPlan : WORDS.plan)}</span>}
      {plans > 1 && <span><i className="key-old" />{say(WORDS.olderPlans)}</span>}
      <span><i className="key-eid" />{say(WORDS.eidBand)}</span>
      <span><i className="key-leave" />{say(WORDS.leaveBand)}</span>
      {assumed !== undefined && <Text component="span" inherit data-assumed><strong>[A]</strong> {assumed}</Text>}
      {announcements.map(({ revisions, publishedOn, programmes, reason }) => <span key={`${publishedOn}${reason}`} className="curve-reason">{say(WORDS.revisionBecause(revisions.join(', '), day(publishedOn), programmes.map(nameOf).join(', '), reason))}</span>)}
    </div>
  );
};
