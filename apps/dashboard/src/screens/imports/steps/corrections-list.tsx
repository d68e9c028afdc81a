import { List, Text } from '@mantine/core';
import { Drop } from '../../../parts/drop.js';
import { useFormats, useSay } from '../../../words/language.js';
import { MOST_CORRECTIONS, type Correction } from '../corrections.js';
import type { Draft } from '../mapping-draft.js';
import { WORDS as IMPORT_WORDS } from '../words.js';
import { WORDS } from './words-of-checking.js';

type Props = { readonly draft: Draft; readonly isBusy: boolean; readonly onChange: (corrections: readonly Correction[]) => void };

/** What stands in the place of cells, and the way back. */
export const Corrections = ({ draft: { fields, mapping }, isBusy, onChange }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const corrections = mapping?.corrections ?? [];
  const titleOf = (key: string): string => fields.find(({ field }) => field === key)?.title ?? key;
  if (corrections.length === 0) return null;
  return (
    <div>
      <Drop className="import-replace" label={say(WORDS.corrections(number(corrections.length)))}>
        {() => (
          <List size="sm" spacing={4} listStyleType="none">
            {corrections.map((one) => (
              <List.Item key={`${one.row} ${one.field}`}>
                {say(IMPORT_WORDS.row)} {number(one.row)}, {titleOf(one.field)}: <strong>{one.value}</strong>{' '}
                <button type="button" className="import-replace" disabled={isBusy} aria-label={say(WORDS.takeBack(titleOf(one.field), number(one.row)))} onClick={() => { onChange(corrections.filter((other) => other !== one)); }}>×</button>
              </List.Item>
            ))}
          </List>
        )}
      </Drop>
      <Text size="sm" c="gray.8">{say(WORDS.correctionsHint)}{corrections.length >= MOST_CORRECTIONS ? ` ${say(WORDS.most(number(MOST_CORRECTIONS)))}` : ''}</Text>
    </div>
  );
};
