import { NativeSelect, Text } from '@mantine/core';
import { useSay } from '../../../words/language.js';
import { PlainTable } from '../../../parts/plain-table.js';
import { withField, type Draft, type MappedColumn, type MappingDraft } from '../mapping-draft.js';
import { WORDS } from './words-of-mapping.js';

type Props = { readonly draft: Draft; readonly columns: readonly MappedColumn[]; readonly mapping: MappingDraft; readonly onMapping: (mapping: MappingDraft) => void };

export const ColumnsTable = ({ draft: { fields }, columns, mapping, onMapping }: Props) => {
  const say = useSay();
  const option = ({ field, title }: Draft['fields'][number]) => ({ value: field, label: title });
  const choices = ({ suggestions }: MappedColumn) => {
    const likely = fields.filter(({ field }) => suggestions.includes(field));
    const none = { value: '', label: say(WORDS.notUsed) };
    if (likely.length === 0) return [none, ...fields.map(option)];
    return [none, { group: say(WORDS.likely), items: likely.map(option) }, { group: say(WORDS.others), items: fields.filter((one) => !likely.includes(one)).map(option) }];
  };
  return (
    <div className="stacked-rows import-columns"><PlainTable caption={WORDS.columns} head={[WORDS.column, WORDS.field, WORDS.samples]} rows={columns.map((shown) => {
      const { column, title, samples } = shown;
      const name = title === '' ? letterOf(column) : `${letterOf(column)}: ${title}`;
      return {
        key: String(column),
        cells: [
          name,
          <NativeSelect key="field" size="xs" w={220} aria-label={say(WORDS.fieldOf(name))} value={mapping.fieldAt.get(column) ?? ''} data={choices(shown)}
            onChange={({ currentTarget: { value } }) => { onMapping(withField(mapping, column, value === '' ? undefined : value)); }} />,
          samples.length === 0 ? <Text key="samples" size="sm" c="gray.8">({say(WORDS.noSamples)})</Text> : samples.join(' · '),
        ],
      };
    })} /></div>
  );
};

const LETTERS = 26;

/** As spreadsheets call them: A … Z, AA, AB … */
const letterOf = (column: number): string =>
  (column < LETTERS ? '' : letterOf(Math.floor(column / LETTERS) - 1)) + String.fromCharCode('A'.charCodeAt(0) + column % LETTERS);
