import { Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { useFrame } from '../../shell/use-frame.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { useSay } from '../../words/language.js';
import { KindSelect } from './kind-select.js';
import type { ImportKind } from './kinds.js';
import { WORDS } from './words.js';

const YEARS = { min: 2012, max: 2100 };

export const TemplateForm = ({ kinds }: { readonly kinds: readonly ImportKind[] }) => {
  const say = useSay();
  const frame = useFrame();
  const { programmes } = useScopeNames();
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  const [kind, setKind] = useState(kinds[0]!);
  const [chosen, choose] = useState(frame.programme);
  const [year, setYear] = useState(frame.fiscalYear);
  const programme = chosen ?? programmes[0]?.programme;
  const fiscalYear = year ?? (freshness === undefined ? undefined : Number(freshness.now.slice(0, 4)));
  const query = new URLSearchParams({ kind, programme: programme ?? '', fiscalYear: String(fiscalYear ?? '') });
  return (
    <Stack gap="xs">
      <KindSelect kinds={kinds} kind={kind} onKind={setKind} />
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NativeSelect flex={1} miw={0} label={say(WORDS.programme)} value={programme ?? ''} data={programmes.map(({ programme: value, name }) => ({ value, label: say(name) }))} onChange={({ currentTarget: { value } }) => { choose(value); }} />
        <NumberInput w={130} label={say(WORDS.year)} value={fiscalYear ?? ''} {...YEARS} allowDecimal={false} hideControls onChange={(value) => { setYear(typeof value === 'number' ? value : undefined); }} />
      </Group>
      <Text size="sm" c="gray.8">{say(WORDS.templateHint)}</Text>
      {programme !== undefined && fiscalYear !== undefined && (
        <Group><Button component="a" variant="default" href={`/v1/imports/template.xlsx?${query.toString()}`} download>{say(WORDS.downloadTemplate)}</Button></Group>
      )}
    </Stack>
  );
};
