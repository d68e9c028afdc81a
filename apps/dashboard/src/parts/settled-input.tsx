import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';

const SETTLED_MS = 300;

/** Typed words reach the address once the typing rests. */
export const SettledInput = ({ label, value, onChange, isSearch = false }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly isSearch?: boolean }) => {
  const [typed, type] = useState(value);
  useEffect(() => { type(value); }, [value]);
  const settle = useDebouncedCallback(onChange, SETTLED_MS);
  return (
    <TextInput size="xs" type={isSearch ? 'search' : 'text'} label={label} value={typed} data-search-box={isSearch || undefined} w={isSearch ? 200 : 90}
      onChange={({ currentTarget }) => { type(currentTarget.value); settle(currentTarget.value.trim()); }} />
  );
};
