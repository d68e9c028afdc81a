import { Card, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { SettledInput } from '../../parts/settled-input.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { useFormats, useSay } from '../../words/language.js';
import { monthsOf, type Place } from './place.js';
import { useReportsSearch, useResearch } from './use-place.js';
import { WORDS } from './words.js';

type Props = { readonly place: Place; readonly today: string };

/** What all of it is of; each field stands in the address. */
export const PlaceFields = ({ place: { programme, fiscalYear, province, satker, month, until }, today }: Props) => {
  const say = useSay();
  const { day, month: nameOf } = useFormats();
  const { programmes, provinces } = useScopeNames();
  const { tab } = useReportsSearch();
  const research = useResearch();
  const given = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <Card withBorder mb="md">
      <Group gap="xs" align="flex-end" role="group" aria-label={say(WORDS.what)}>
        <NativeSelect size="xs" label={say(WORDS.programme)} value={programme} data={programmes.map(({ programme: value, name }) => ({ value, label: say(name) }))} onChange={({ currentTarget: { value } }) => { research({ programme: value }); }} />
        <NumberInput size="xs" w={120} label={say(WORDS.year)} value={fiscalYear} min={2012} max={2100} allowDecimal={false} hideControls
          onChange={(value) => { if (typeof value === 'number' && value > 2000 && value < 2100) research({ fiscalYear: value, month: undefined }); }} />
        <NativeSelect size="xs" label={say(WORDS.province)} value={province ?? ''} data={[{ value: '', label: say(WORDS.allProvinces) }, ...provinces.map(({ code, name }) => ({ value: code, label: name }))]} onChange={({ currentTarget: { value } }) => { research({ province: given(value) }); }} />
        {tab !== 'lists' && (
          <>
            <SettledInput label={say(WORDS.satker)} value={satker ?? ''} onChange={(value) => { research({ satker: given(value) }); }} />
            <NativeSelect size="xs" label={say(WORDS.month)} value={month ?? ''} data={[{ value: '', label: say(until === undefined ? WORDS.untilToday(day(today)) : WORDS.untilDay) }, ...monthsOf(fiscalYear, today).map((value) => ({ value, label: nameOf(value) }))]}
              onChange={({ currentTarget: { value } }) => { research({ month: given(value), until: undefined }); }} />
            <TextInput size="xs" type="date" label={say(WORDS.until)} value={until ?? ''} onChange={({ currentTarget: { value } }) => { research({ until: given(value), month: undefined }); }} />
          </>
        )}
      </Group>
    </Card>
  );
};
