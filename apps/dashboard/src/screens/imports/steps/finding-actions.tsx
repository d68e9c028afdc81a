import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Drop } from '../../../parts/drop.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Correction, Finding, Row } from '../corrections.js';
import type { Draft } from '../mapping-draft.js';
import { WORDS } from './words-of-checking.js';

type Props = { readonly draft: Draft; readonly row: Row; readonly finding: Finding; readonly isBusy: boolean; readonly onCorrect: (corrections: readonly Correction[]) => void };

/** What was probably meant, ready to be taken over; or anything else in the cell's place. */
export const FindingActions = ({ draft, row: { row }, finding: { column, value, suggestions }, isBusy, onCorrect }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const field = fieldOf(draft, column);
  return (
    <Group gap={6}>
      {suggestions.map((one) => {
        const text = one.label === undefined ? one.value : `${one.value} (${one.label})`;
        return (
          <Button key={`${one.field} ${one.value}`} size="compact-xs" variant="light" className="import-suggestion" disabled={isBusy} aria-label={say(WORDS.useFor(text, number(row)))} onClick={() => { onCorrect([{ row, field: one.field, value: one.value }]); }}>
            {say(WORDS.use)}: {text}
          </Button>
        );
      })}
      {field !== undefined && (
        <Drop label={say(WORDS.replace)} className="import-replace" disabled={isBusy} aria-label={say(WORDS.replaceFor(column, number(row)))}>
          {() => <Replacement label={say(WORDS.replaceFor(column, number(row)))} value={value} onValue={(typed) => { onCorrect([{ row, field, value: typed }]); }} />}
        </Drop>
      )}
    </Group>
  );
};

const Replacement = ({ label, value, onValue }: { readonly label: string; readonly value: string; readonly onValue: (value: string) => void }) => {
  const say = useSay();
  const [typed, type] = useState(value);
  const send = (event: FormEvent): void => { event.preventDefault(); onValue(typed.trim()); };
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        <TextInput size="xs" label={label} value={typed} maxLength={500} onChange={({ currentTarget: { value: next } }) => { type(next); }} />
        <Group><Button type="submit" size="compact-sm">{say(WORDS.useReplacement)}</Button></Group>
      </Stack>
    </form>
  );
};

/** Findings name the heading as the file writes it. */
const fieldOf = ({ proposal, mapping }: Draft, title: string): string | undefined => {
  const column = proposal.columns.find((one) => one.title === title);
  return mapping?.columns === undefined ? column?.field : mapping.columns.find((one) => one.column === column?.column)?.field;
};
