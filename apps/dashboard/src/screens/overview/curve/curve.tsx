import { Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { ChartFrame } from '../../../parts/chart-frame.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { useFrame } from '../../../shell/use-frame.js';
import { useScopeNames } from '../../../shell/use-scope-names.js';
import { both } from '../../../words/bilingual.js';
import { inOne } from '../in-one.js';
import { useFormats, useSay } from '../../../words/language.js';
import { CURVE_LINES, type CurveLine } from '../search.js';
import { shortName } from '../../../words/short-name.js';
import { useOverviewSearch, useResearch } from '../use-overview-search.js';
import { LINES, WORDS } from '../words.js';
import { CurveChart } from './curve-chart.js';
import { announcementsIn, choicesOf, chosenOf, curveKey, standingOf, type Standing } from './curve-lines.js';
import { bandsOf } from './days-off.js';
import { CurveLegend } from './legend.js';

/** What was planned by every revision, and what was reached. */
export const Curve = () => {
  const say = useSay();
  const { day, number } = useFormats();
  const { asOf, fiscalYear, programme, province } = useFrame();
  const { line = 'physical', curve: asked } = useOverviewSearch();
  const research = useResearch();
  const { programmes: laws } = useScopeNames();
  const { data: plans } = api.useQuery('get', '/v1/schedules');
  const choices = choicesOf(plans?.schedules ?? [], { programme, fiscalYear });
  const chosen = chosenOf(choices, asked);
  const curve = api.useQuery('get', '/v1/overview/curve', { params: { query: { asOf, programme, fiscalYear, ...chosen, province } } }, { enabled: plans !== undefined });
  const years = [...new Set((curve.data?.weeks ?? []).map((week) => Number(week.slice(0, 4))))];
  const calendars = useQueries({ queries: years.map((year) => api.queryOptions('get', '/v1/calendar', { params: { query: { year } } })) });
  const nameOf = (key: string): string => shortName(say(laws.find((law) => law.programme === key)?.name ?? both(key, key)));

  const sentenceOf = ({ on, realised, planned, deviation }: Standing): string =>
    say(WORDS.standing({ day: day(on), realised: number(realised, 1), planned: number(planned, 1), by: number(Math.abs(deviation), 1), way: Math.sign(deviation) }));
  return (
    <Answer of={curve}>
      {(read) => {
        const { weeks, plans: lines, realised, weights, definitions, sources } = read;
        const standing = standingOf(read, line);
        const sentence = standing === undefined ? say(WORDS.noPlan) : sentenceOf(standing);
        const announcements = announcementsIn(sources);
        const counts = inOne([definitions[`realised.${line}`], definitions[`plans.${line}`], definitions['plans']]);
        return (
          <ChartFrame title={WORDS.curve} counts={counts}
            table={[
              [say(WORDS.weekUntil), ...lines.map(({ revision }) => say(WORDS.planOf(revision))), say(WORDS.realised)],
              ...weeks.map((week, index) => [day(week), ...lines.map((plan) => number(plan[line][index] ?? 0, 1)), realised[line][index] === undefined ? '–' : number(realised[line][index], 1)]),
            ]}
            actions={choices.length < 2 ? undefined : (
              <NativeSelect size="xs" aria-label={say(WORDS.curveOf)} value={chosen === undefined ? '' : curveKey(chosen)}
                onChange={({ currentTarget: { value } }) => { research({ curve: value === '' ? undefined : value }); }}
                data={[{ value: '', label: say(WORDS.wholeFrame) }, ...choices.map((choice) => ({ value: curveKey(choice), label: `${nameOf(choice.programme)} · ${choice.fiscalYear}` }))]} />
            )}>
            {weeks.length === 0 ? <NothingHere why={WORDS.noCurve} /> : (
              <>
                <Group justify="space-between" gap="xs" align="flex-start">
                  <Text size="sm" fw={600} flex={1} miw="14rem" data-standing>{sentence}</Text>
                  <SegmentedControl size="xs" className="no-print" aria-label={say(WORDS.show)} value={line} onChange={(value) => { research({ line: value as CurveLine }); }}
                    data={CURVE_LINES.map((one) => ({ value: one, label: say(LINES[one]) }))} />
                </Group>
                <CurveChart curve={read} line={line} announcements={announcements} bands={bandsOf(calendars.flatMap(({ data }) => data?.days ?? []))} label={`${say(WORDS.curve)}, ${say(LINES[line])}. ${sentence}`} />
                <CurveLegend plans={lines.length} announcements={announcements} nameOf={nameOf} assumed={line === 'stages' && weights.source === 'A' ? weights.clause : undefined} />
              </>
            )}
          </ChartFrame>
        );
      }}
    </Answer>
  );
};
