import { Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import { withHeaderRow, type Draft, type MappingDraft } from '../mapping-draft.js';
import { WORDS } from './words-of-mapping.js';

const SHOWN = 70;
const LAST_ROW = 20_000;

type Props = { readonly draft: Draft; readonly mapping: MappingDraft; readonly onMapping: (mapping: MappingDraft) => void };

/** The sheet, and the row that names the columns. */
export const WhereHeadings = ({ draft, mapping, onMapping }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const { sheet, sheets, proposal: { headerRow: found, top } } = draft;
  const isOtherSheet = mapping.sheet !== sheet;
  const isSeen = top.some(({ row }) => row === mapping.headerRow);
  const rows = top.map(({ row, texts }) => ({ value: String(row), label: `${row}: ${texts.filter((text) => text !== '').join(' | ').slice(0, SHOWN)}` }));
  return (
    <div>
      <Text size="sm" mb={6}>{say(found === undefined ? WORDS.headerNotFound : WORDS.headerFound(number(found)))}</Text>
      <Group gap="xs" align="flex-end">
        {sheet !== undefined && sheets.length > 0 && (
          <NativeSelect size="xs" label={say(WORDS.sheet)} value={mapping.sheet} data={[sheet, ...sheets]} onChange={({ currentTarget: { value } }) => { onMapping({ ...mapping, sheet: value }); }} />
        )}
        {!isOtherSheet && (
          <NativeSelect size="xs" maw="100%" label={say(WORDS.headerRow)} value={isSeen ? String(mapping.headerRow) : ''} data={[...rows, { value: '', label: say(WORDS.otherRow) }]}
            onChange={({ currentTarget: { value } }) => { onMapping(withHeaderRow(draft, mapping, value === '' ? (top.at(-1)?.row ?? 0) + 1 : Number(value))); }} />
        )}
        {(isOtherSheet || !isSeen) && (
          <NumberInput size="xs" w={120} label={say(WORDS.headerRow)} value={mapping.headerRow} min={1} max={LAST_ROW} allowDecimal={false}
            onChange={(value) => { if (typeof value === 'number') onMapping(withHeaderRow(draft, mapping, value)); }} />
        )}
      </Group>
    </div>
  );
};
