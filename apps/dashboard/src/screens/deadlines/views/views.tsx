import { Stack, Text, Title } from '@mantine/core';
import { problemOf } from '../../../api/problem.js';
import { Answer } from '../../../parts/answer.js';
import { Drop } from '../../../parts/drop.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useSay } from '../../../words/language.js';
import { Fold } from '../fold.js';
import { NO_FILTERS, soundDeadlinesSearch } from '../search.js';
import { useResearch } from '../use-deadlines.js';
import { isSameView } from './same-view.js';
import { SaveView } from './save-view.js';
import { useViewNow, useViews, type View } from './use-views.js';
import { ManageView } from './manage-view.js';
import { WORDS } from './words.js';

/** Beside the list where there is room, else behind the name of the one that is looked at. */
export const FoldedViews = () => {
  const say = useSay();
  const now = useViewNow();
  const shown = [ALL_OPEN, ...useViews().views.data?.views ?? []].find((view) => isShown(view, now));
  return <Fold upTo="110em" name={<>{say(WORDS.title)}{shown !== undefined && <span className="board-shown">: {say(shown.name)}</span>}</>}><Views /></Fold>;
};

/** Questions that are asked again and again, of one's own and of others. */
const Views = () => {
  const say = useSay();
  const { views, change } = useViews();
  return (
    <Stack gap="xs" component="aside" aria-label={say(WORDS.title)} className="no-print">
      <Title order={3}>{say(WORDS.title)}</Title>
      {change.error !== null && <ProblemNote problem={problemOf(change.error)} />}
      <Answer of={views}>
        {({ views: all }) => (
          <>
            <Group name={WORDS.shipped} views={[ALL_OPEN, ...all.filter(({ kind }) => kind === 'shipped')]} change={change} />
            <Group name={WORDS.mine} views={all.filter(({ mine }) => mine)} change={change} />
            <Group name={WORDS.others} views={all.filter(({ kind, mine }) => kind === 'shared' && !mine)} change={change} />
          </>
        )}
      </Answer>
      <SaveView change={change} />
    </Stack>
  );
};

/** The board as it opens. */
const ALL_OPEN: View = { view: 'semua', kind: 'shipped', name: WORDS.everything, filters: { sort: 'days-late' }, mine: false };

type GroupProps = { readonly name: typeof WORDS.mine; readonly views: readonly View[]; readonly change: ReturnType<typeof useViews>['change'] };

const Group = ({ name, views, change }: GroupProps) => {
  const say = useSay();
  const research = useResearch();
  const now = useViewNow();
  if (views.length === 0) return null;
  const open = ({ filters }: View): void => {
    const { programme, fiscalYear, province } = filters;
    research({ ...NO_FILTERS, sort: undefined, ...soundDeadlinesSearch(filters), ...(programme === undefined ? {} : { programme }), ...(fiscalYear === undefined ? {} : { fiscalYear }), ...(province === undefined ? {} : { province }) });
  };
  return (
    <div>
      <Text size="xs" fw={600} c="gray.8" mb={2}>{say(name)}</Text>
      <div className="board-views">
        {views.map((view) => (
          <div key={view.view} className="board-view">
            <button type="button" className="board-view-link" aria-current={isShown(view, now) || undefined} onClick={({ currentTarget }) => { open(view); fold(currentTarget); }}>
              {say(view.name)}
              {view.mine && view.kind === 'shared' && <Text component="span" size="xs" c="gray.8"> · {say(WORDS.shared)}</Text>}
              {!view.mine && view.unit !== undefined && <Text component="span" size="xs" c="gray.8"> · {say(WORDS.from(view.unit))}</Text>}
            </button>
            {view.mine && <Drop className="board-peek" label="⋯" aria-label={say(WORDS.manage(say(view.name)))}>{() => <ManageView view={view} change={change} />}</Drop>}
          </div>
        ))}
      </div>
    </div>
  );
};

/** Whoever has chosen by the keyboard goes on from where the views are folded away. */
const fold = (chosen: Element): void => {
  const folded = chosen.closest('details');
  folded?.removeAttribute('open');
  folded?.querySelector('summary')?.focus();
};

const isShown = (view: View, now: ReturnType<typeof useViewNow>): boolean => isSameView({ ...inFrame(now, view), ...view.filters }, now);

/** A view without a scope of its own is looked at in the one that all screens have. */
const inFrame = ({ programme, fiscalYear, province }: ReturnType<typeof useViewNow>, { filters }: View) => ({
  ...('programme' in filters ? {} : { programme }), ...('fiscalYear' in filters ? {} : { fiscalYear }), ...('province' in filters ? {} : { province }),
});
