import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Answer } from '../../../parts/answer.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { useSay } from '../../../words/language.js';
import { PlainTable } from '../../../parts/plain-table.js';
import type { Row } from '../corrections.js';
import type { Draft } from '../mapping-draft.js';
import type { RowList } from '../search.js';
import { useGo, useImportSearch, useRows } from '../use-import.js';
import { LIST_NAMES, WORDS as IMPORT_WORDS } from '../words.js';
import { ListTabs } from '../../../parts/list-tabs.js';
import { MoreRows } from './more-rows.js';
import { RowNumber } from './row-number.js';
import { WORDS as CHECKING } from './words-of-checking.js';
import { OUTCOME_NAMES, WORDS } from './words-of-report.js';

const HEAD = [IMPORT_WORDS.row, IMPORT_WORDS.place, IMPORT_WORDS.outcome, IMPORT_WORDS.why];
const LISTS: readonly RowList[] = ['refused', 'not-undone'];

export const OutcomeRows = ({ draft: { counts, tally, undone } }: { readonly draft: Draft }) => {
  const say = useSay();
  const go = useGo();
  const { rows: asked } = useImportSearch();
  const list = LISTS.find((one) => one === asked);
  const pages = useRows(list);
  const all = counts === undefined ? 0 : counts.error + counts.warning + counts.ready + counts.duplicate;
  return (
    <Stack gap="xs">
      <ListTabs<RowList | undefined> label={WORDS.rows} at={list} onList={(rows) => { go({ rows }); }} lists={[
        { key: undefined, name: WORDS.allRows, count: all },
        { key: 'refused', name: LIST_NAMES.refused, count: tally?.refused ?? 0 },
        ...(undone === undefined ? [] : [{ key: 'not-undone' as const, name: LIST_NAMES['not-undone'], count: undone.refused }]),
      ]} />
      <Answer of={pages}>
        {({ pages: loaded }) => {
          const rows = loaded.flatMap((page) => page.rows);
          if (rows.length === 0) return <NothingHere why={CHECKING.noneOf[list ?? 'ready']} />;
          return <><div className="stacked-rows import-outcomes"><PlainTable caption={WORDS.rows} head={HEAD} rows={rows.map((row) => ({ key: String(row.row), cells: [<RowNumber key="row" of={row.row} />, <Place key="place" of={row} />, <Outcome key="outcome" of={row} />, reasonsOf(row).map(say).join(' ')] }))} /></div><MoreRows pages={pages} /></>;
        }}
      </Answer>
    </Stack>
  );
};

/** A link once it is there to be looked at. */
const Place = ({ of: { place, locationId, outcome } }: { readonly of: Row }) => {
  const name = place ?? locationId ?? '';
  return locationId === undefined || outcome === undefined || outcome === 'refused' ? name : <Anchor inherit component={Link} to="/lokasi/$id" params={{ id: locationId } as never}>{name}</Anchor>;
};

const Outcome = ({ of: { outcome, undo, kind } }: { readonly of: Row }) => {
  const say = useSay();
  if (outcome === undefined) return <>{say(WORDS.notSent)} ({say(LIST_NAMES[kind]).toLowerCase()})</>;
  return <>{say(OUTCOME_NAMES[outcome])}{undo !== undefined && <> → {say(WORDS.undoOutcome[undo.outcome])}</>}</>;
};

const reasonsOf = ({ outcome, unmet = [], undo, findings }: Row) =>
  [...(outcome === undefined ? findings : []), ...unmet, ...(undo?.unmet ?? [])].map(({ sentence }) => sentence);
