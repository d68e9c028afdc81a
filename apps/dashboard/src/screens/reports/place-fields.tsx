import { Card, Group, NativeSelect, NumberInput, TextInput, Title } from '@mantine/core';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { useSay } from '../../words/language.js';
import type { Place } from './place.js';
import { WORDS } from './words.js';

export const PlaceFields = ({ place, onPlace }: { readonly place: Place; readonly onPlace: (place: Place) => void }) => {
  const say = useSay();
  const { programmes, provinces } = useScopeNames();
  const given = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <Card withBorder>
      <Title order={2} mb="xs">{say(WORDS.what)}</Title>
      <Group gap="xs" align="flex-start">
        <NativeSelect label={say(WORDS.programme)} value={place.programme} data={programmes.map(({ programme: value, name }) => ({ value, label: say(name) }))} onChange={({ currentTarget: { value } }) => { onPlace({ ...place, programme: value }); }} />
        <NumberInput w={120} label={say(WORDS.year)} value={place.fiscalYear} min={2012} max={2100} allowDecimal={false} hideControls onChange={(value) => { if (typeof value === 'number' && value > 2000) onPlace({ ...place, fiscalYear: value }); }} />
        <NativeSelect label={say(WORDS.province)} value={place.province ?? ''} data={[{ value: '', label: say(WORDS.allProvinces) }, ...provinces.map(({ code, name }) => ({ value: code, label: name }))]} onChange={({ currentTarget: { value } }) => { onPlace({ ...place, province: given(value) }); }} />
        <TextInput w={140} label={say(WORDS.satker)} value={place.satker ?? ''} onChange={({ currentTarget: { value } }) => { onPlace({ ...place, satker: given(value.trim()) }); }} />
        <TextInput type="date" label={say(WORDS.until)} description={say(WORDS.untilHint)} inputWrapperOrder={['label', 'input', 'description']} styles={{ description: { color: '#495057', maxWidth: '20rem' } }} value={place.until ?? ''} onChange={({ currentTarget: { value } }) => { onPlace({ ...place, until: given(value) }); }} />
      </Group>
    </Card>
  );
};
