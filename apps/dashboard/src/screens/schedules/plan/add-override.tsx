import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../../words/language.js';
import type { Content } from '../content.js';
import { ProvinceChecks } from '../province-checks.js';
import { addOverride } from './edits.js';
import { PLAN } from './words.js';

export const AddOverride = ({ onAdd }: { readonly onAdd: (added: (content: Content) => Content) => void }) => {
  const say = useSay();
  const [label, setLabel] = useState('');
  const [provinces, setProvinces] = useState<readonly string[]>([]);
  const add = (): void => {
    onAdd((content) => addOverride(content, { label, provinces }));
    setLabel('');
    setProvinces([]);
  };
  return (
    <details className="no-print">
      <summary className="schedule-summary">{say(PLAN.addOverride)}</summary>
      <Stack gap="sm" mt="xs" align="flex-start">
        <TextInput size="xs" label={say(PLAN.overrideLabel)} value={label} onChange={({ currentTarget }) => { setLabel(currentTarget.value); }} />
        <ProvinceChecks label={PLAN.provinces} chosen={provinces} onChange={setProvinces} />
        <Button size="xs" variant="default" disabled={label.trim() === '' || provinces.length === 0} onClick={add}>{say(PLAN.add)}</Button>
      </Stack>
    </details>
  );
};
