import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { Figure } from '../../../parts/figure.js';
import { useFormats, useSay } from '../../../words/language.js';
import { PlainTable } from '../../../parts/plain-table.js';
import type { Draft } from '../mapping-draft.js';
import { useGo } from '../use-import.js';
import { STEP_NAMES, WORDS as IMPORT_WORDS } from '../words.js';
import { RowNumber } from './row-number.js';
import { WORDS } from './words-of-applying.js';

const FIGURES = [
  { key: 'created', counts: WORDS.createdCounts }, { key: 'changed', counts: WORDS.changedCounts },
  { key: 'unchanged', counts: WORDS.unchangedCounts }, { key: 'refused', counts: WORDS.refusedCounts },
] as const;

/** What applying would do, by the rules and by what is known now. */
export const PreviewEffect = ({ draft }: { readonly draft: Draft }) => {
  const say = useSay();
  const { number } = useFormats();
  const go = useGo();
  const effect = api.useQuery('get', '/v1/imports/{id}/effect', { params: { path: { id: draft.id } } }, { staleTime: 0, placeholderData: undefined });
  return (
    <Card withBorder>
      <Stack gap="sm">
        <div><Title order={2}>{say(STEP_NAMES.preview)}</Title><Text size="sm" c="gray.8">{say(WORDS.previewLead)}</Text></div>
        <Answer of={effect}>
          {(shown) => (
            <>
              <SimpleGrid cols={{ base: 2, md: 4 }}>{FIGURES.map(({ key, counts }) => <Figure key={key} name={WORDS[key]} counts={counts} value={number(shown[key])} />)}</SimpleGrid>
              {shown.refusedRows.length > 0 && (
                <div>
                  <Title order={3} mb={4}>{say(WORDS.refusedRows)} <Text span size="sm" c="gray.8">({say(WORDS.refusedShown(number(shown.refusedRows.length), number(shown.refused)))})</Text></Title>
                  <div className="stacked-rows import-refused"><PlainTable caption={WORDS.refusedRows} head={[IMPORT_WORDS.row, IMPORT_WORDS.location, IMPORT_WORDS.why]}
                    rows={shown.refusedRows.map(({ row, locationId, unmet }) => ({ key: String(row), cells: [<RowNumber key="row" of={row} />, locationId, unmet.map(({ sentence }) => say(sentence)).join(' ')] }))} /></div>
                </div>
              )}
            </>
          )}
        </Answer>
        <Group>
          <Button onClick={() => { go({ step: 'apply' }); }}>{say(IMPORT_WORDS.next(STEP_NAMES.apply))}</Button>
          <Button variant="default" onClick={() => { go({ step: 'check' }); }}>{say(STEP_NAMES.check)}</Button>
        </Group>
      </Stack>
    </Card>
  );
};
