import { Text } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import { WORDS } from '../words.js';
import type { Revision } from './curve-lines.js';

type Props = { readonly plans: number; readonly revisions: readonly Revision[]; /** Where the weights of the stages are assumed: by whom. */ readonly assumed?: string };

/** What the lines are, and why the plan was changed. */
export const CurveLegend = ({ plans, revisions, assumed }: Props) => {
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
      {revisions.map(({ revision, publishedOn, reason }) => <span key={`${revision}${publishedOn}`} className="curve-reason">{say(WORDS.revisionBecause(revision, day(publishedOn), reason))}</span>)}
    </div>
  );
};
