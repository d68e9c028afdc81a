import { NativeSelect } from '@mantine/core';
import { useSay } from '../../words/language.js';
import type { ImportKind } from './kinds.js';
import { KIND_NAMES, WORDS } from './words.js';

type Props = { readonly kinds: readonly ImportKind[]; readonly kind: ImportKind; readonly onKind: (kind: ImportKind) => void };

export const KindSelect = ({ kinds, kind, onKind }: Props) => {
  const say = useSay();
  return (
    <NativeSelect label={say(WORDS.kind)} value={kind} data={kinds.map((value) => ({ value, label: say(KIND_NAMES[value]) }))}
      onChange={({ currentTarget: { value } }) => { onKind(kinds.find((one) => one === value) ?? kind); }} />
  );
};
