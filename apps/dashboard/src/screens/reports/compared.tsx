import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useFormats, useSay } from '../../words/language.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { ListTabs } from '../../parts/list-tabs.js';
import { PlainTable } from '../../parts/plain-table.js';
import type { Verdict } from './verdict.js';
import { WORDS } from './words.js';

type Props = { readonly of: Schemas['ReconciliationDto']; readonly verdict: Verdict | undefined; readonly onVerdict: (verdict: Verdict | undefined) => void; readonly onMore: () => void };

const VERDICTS: readonly Verdict[] = ['differs', 'only-here', 'only-there', 'same'];
const SHOWN_AT_FIRST = 50;

/** Ours, theirs, the difference and the verdict; what differs stands first. */
export const Compared = ({ of, verdict, onVerdict, onMore }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const { counts, rows, total, totals, compared, missing, problems, problemsInAll, source, clause } = of;
  const titleOf = (figure: string): string => compared.find(({ key }) => key === figure)?.title ?? figure;
  const told = (value: number | undefined): string => (value === undefined ? '–' : number(value, 2));
  const all = VERDICTS.reduce((sum, one) => sum + counts[one], 0);
  return (
    <Stack gap="xs">
      <Title order={3}>{say(WORDS.result)}</Title>
      {source === 'A' && <Text size="sm">{say(WORDS.assumedMapping)}: {clause}</Text>}
      {missing.length > 0 && <Text size="sm">{say(WORDS.missing(missing.map(({ title }) => title).join(', ')))}</Text>}
      <ListTabs<Verdict | undefined> label={WORDS.verdict} at={verdict} onList={onVerdict} lists={[...VERDICTS.map((key) => ({ key, name: WORDS.verdicts[key], count: counts[key] })), { key: undefined, name: WORDS.all, count: all }]} />
      {rows.length === 0 ? <NothingHere why={WORDS.none[verdict ?? 'all']} /> : (
        <PlainTable caption={WORDS.result} numbers={[3, 4, 5]} head={[WORDS.place, WORDS.verdict, WORDS.figure, WORDS.ours, WORDS.theirs, WORDS.difference]} rows={rows.flatMap(({ region, names, cells, verdict: judged }) => cells
          .filter(({ same }) => verdict !== 'differs' || !same)
          .map(({ figure, same, ours, theirs, difference }) => ({
            key: `${region} ${figure}`, cells: [`${region} ${names ?? ''}`, say(WORDS.verdicts[judged === 'differs' && same ? 'same' : judged]), titleOf(figure), told(ours), told(theirs), told(difference)],
          })))} />
      )}
      <Group><Text size="sm" c="gray.8" role="status">{say(WORDS.shown(number(rows.length), number(total)))}</Text>{rows.length < total && rows.length <= SHOWN_AT_FIRST && <Button size="compact-sm" variant="default" onClick={onMore}>{say(WORDS.more)}</Button>}</Group>
      <Title order={3}>{say(WORDS.totals)}</Title>
      <PlainTable caption={WORDS.totals} numbers={[1, 2, 3]} head={[WORDS.figure, WORDS.ours, WORDS.theirs, WORDS.difference]} rows={totals.filter(({ ours, theirs }) => ours !== undefined || theirs !== undefined).map(({ figure, ours, theirs, difference }) => ({ key: figure, cells: [titleOf(figure), told(ours), told(theirs), told(difference)] }))} />
      {problemsInAll > 0 && <><Title order={3}>{say(WORDS.problems(number(problemsInAll)))}</Title><List size="sm">{problems.map(({ row, code, sentence }, index) => <List.Item key={`${row} ${code} ${index}`}>{say(WORDS.atRow(number(row)))}{say(sentence)}</List.Item>)}</List></>}
    </Stack>
  );
};
