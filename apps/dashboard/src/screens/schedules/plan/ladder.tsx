import { useFormats, useSay } from '../../../words/language.js';
import type { Content } from '../content.js';
import { ShortTable } from '../short-table.js';
import { SourceMark } from '../source-mark.js';
import { WORDS } from '../words.js';
import { PLAN } from './words.js';

/** Who is reminded when: part of the schedule, and published with it. */
export const Ladder = ({ of }: { readonly of: Content['ladder'] }) => {
  const say = useSay();
  const { number } = useFormats();
  return (
    <details>
      <summary className="schedule-summary">{say(PLAN.ladder)} ({number(of.length)})</summary>
      <ShortTable caption={PLAN.ladder} head={[PLAN.rung, PLAN.when, PLAN.to, PLAN.cc, PLAN.hour, WORDS.sourceMark]}
        rows={of.map(({ key, label, to, cc, hour, source, clause }) => ({ key, cells: [key, say(label), to.join(', '), cc.length === 0 ? '–' : cc.join(', '), `${number(hour)}.00`, <SourceMark key="s" source={source} clause={clause} about={key} />] }))} />
    </details>
  );
};
