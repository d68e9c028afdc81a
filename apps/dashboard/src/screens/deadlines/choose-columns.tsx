import { Checkbox, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Drop } from '../../parts/drop.js';
import { useSay } from '../../words/language.js';
import { COLUMNS, USUALLY_HIDDEN } from './columns.js';
import { WORDS } from './words.js';

/** Every page remembers what its reader does not want to see. */
export const useHiddenColumns = () => useLocalStorage<readonly string[]>({ key: 'tahapan.deadlines.hidden', defaultValue: USUALLY_HIDDEN, getInitialValueInEffect: false });

export const ChooseColumns = ({ hidden, onChange }: { readonly hidden: readonly string[]; readonly onChange: (hidden: readonly string[]) => void }) => {
  const say = useSay();
  return (
    <Drop label={say(WORDS.columns)}>
      {() => (
        <Stack gap={6}>
          {COLUMNS.map(({ key, name }) => (
            <Checkbox key={key} size="sm" label={say(name)} checked={!hidden.includes(key)} disabled={key === 'place'}
              onChange={({ currentTarget: { checked } }) => { onChange(checked ? hidden.filter((one) => one !== key) : [...hidden, key]); }} />
          ))}
        </Stack>
      )}
    </Drop>
  );
};
