import { Anchor, Card, Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { Explained } from '../../parts/explained.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { useFormats, useSay } from '../../words/language.js';
import { PlainTable } from '../../parts/plain-table.js';
import { KIND_NAMES, STATE_NAMES, WORDS } from './words.js';

const HEAD = [WORDS.file, WORDS.kind, WORDS.state, WORDS.rows, WORDS.outcome, WORDS.uploadedAt];
const ROWS_AT = 3;

export const ImportList = () => {
  const say = useSay();
  const { moment, number } = useFormats();
  const list = api.useQuery('get', '/v1/imports');
  const outcome = useOutcome();
  return (
    <Card withBorder>
      <Group gap={6} mb="xs"><Title order={2}>{say(WORDS.list)}</Title><Explained of={WORDS.list} by={WORDS.listCounts} /></Group>
      <Answer of={list}>
        {({ imports }) => (imports.length === 0 ? <NothingHere why={WORDS.noList} /> : (
          <PlainTable caption={WORDS.list} head={HEAD} numbers={[ROWS_AT]} rows={imports.map((one) => ({
            key: one.id,
            cells: [
              <Anchor key="name" inherit component={Link} to="/impor/$id" params={{ id: one.id } as never}>{one.name}</Anchor>,
              say(KIND_NAMES[one.kind]), say(STATE_NAMES[one.state]), number(one.rows), outcome(one), moment(one.uploadedAt),
            ],
          }))} />
        ))}
      </Answer>
    </Card>
  );
};

const useOutcome = () => {
  const say = useSay();
  const { number } = useFormats();
  return ({ undone, tally, counts }: Schemas['ImportSummaryDto']): string => {
    if (undone !== undefined) return say(WORDS.undoneTally(number(undone.rows), number(undone.refused)));
    if (tally !== undefined) return say(WORDS.appliedTally(number(tally.recorded), number(tally.unchanged), number(tally.refused)));
    if (counts !== undefined) return say(WORDS.checkedTally(number(counts.ready + counts.warning), number(counts.error + counts.duplicate)));
    return '';
  };
};
