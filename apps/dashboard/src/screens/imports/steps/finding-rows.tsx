import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Answer } from '../../../parts/answer.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { useFormats, useSay } from '../../../words/language.js';
import { PlainTable } from '../../../parts/plain-table.js';
import { allLike, repeatedFindings, type Correction, type Finding, type Row } from '../corrections.js';
import { everyRow } from '../every-row.js';
import type { Draft } from '../mapping-draft.js';
import type { RowList } from '../search.js';
import { useRows } from '../use-import.js';
import { WORDS as IMPORT_WORDS } from '../words.js';
import { FindingActions } from './finding-actions.js';
import { MoreRows } from './more-rows.js';
import { RowNumber } from './row-number.js';
import { WORDS } from './words-of-checking.js';

type Props = { readonly draft: Draft; readonly list: RowList; readonly isBusy: boolean; readonly onCorrect: (corrections: readonly Correction[]) => void };

const HEAD = [IMPORT_WORDS.row, WORDS.column, WORDS.value, WORDS.problem, WORDS.suggestion];

/** A line for each thing that is to be looked at; rows without any say which location they are of. */
export const FindingRows = ({ draft, list, isBusy, onCorrect }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const pages = useRows(list);
  const correctAll = useCorrectAll(draft.id, list, onCorrect);
  return (
    <Answer of={pages}>
      {({ pages: loaded }) => {
        const rows = loaded.flatMap((page) => page.rows);
        if (rows.length === 0) return <NothingHere why={WORDS.noneOf[list]} />;
        if (list === 'ready') {
          return <Stack gap="xs"><PlainTable caption={WORDS.lists} head={[IMPORT_WORDS.row, IMPORT_WORDS.place, IMPORT_WORDS.location]} rows={rows.map(({ row, place, locationId }) => ({ key: String(row), cells: [number(row), place, locationId] }))} /><MoreRows pages={pages} /></Stack>;
        }
        const repeated = repeatedFindings(rows);
        return (
          <Stack gap="xs">
            {repeated.length > 0 && (
              <Group gap="xs">
                {repeated.map((finding) => <Button key={`${finding.code} ${finding.column}`} size="compact-sm" variant="default" disabled={isBusy} title={say(finding.sentence)} onClick={() => { correctAll(finding); }}>{say(WORDS.useAll(finding.column))}</Button>)}
                <Text size="sm" c="gray.8">{say(WORDS.useAllHint)}</Text>
              </Group>
            )}
            <div className="stacked-rows import-findings"><PlainTable caption={WORDS.lists} head={HEAD} rows={rows.flatMap((row) => row.findings.map((finding, index) => ({
              key: `${row.row} ${index}`,
              cells: [
                <RowNumber key="row" of={row.row} />, finding.column, finding.value === '' ? say(WORDS.empty) : finding.value, say(finding.sentence),
                <FindingActions key={`${finding.code} ${finding.value}`} draft={draft} row={row} finding={finding} isBusy={isBusy} onCorrect={onCorrect} />,
              ],
            })))} /></div>
            <MoreRows pages={pages} />
          </Stack>
        );
      }}
    </Answer>
  );
};

/** Also those of pages not yet loaded. */
const useCorrectAll = (id: string, list: RowList, onCorrect: Props['onCorrect']) => {
  const queries = useQueryClient();
  return (finding: Finding): void => {
    void queries.fetchQuery({ queryKey: ['every row', id, list], queryFn: (): Promise<readonly Row[]> => everyRow(id, list), staleTime: 0 }).then((rows) => { onCorrect(allLike(rows, finding)); });
  };
};
