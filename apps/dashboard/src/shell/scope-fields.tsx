import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { inputIn, instantIn } from '../words/clock.js';
import { useSay } from '../words/language.js';
import { everywhereOf } from './everywhere-of.js';
import { useFrame, useReframe } from './use-frame.js';
import { useScopeNames } from './use-scope-names.js';
import { WORDS } from './words.js';

const FIRST_YEAR = 2012;

const years = (last: number): readonly string[] => Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index));

export const ScopeFields = () => {
  const say = useSay();
  const frame = useFrame();
  const reframe = useReframe();
  const { programmes, provinces } = useScopeNames();
  const { data: session } = useSession();
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  const lastYear = Number(freshness?.now.slice(0, 4) ?? FIRST_YEAR) + 1;
  return (
    <Stack gap="xs">
      <NativeSelect label={say(WORDS.yearLong)} value={frame.fiscalYear ?? ''} onChange={({ currentTarget: { value } }) => { reframe({ fiscalYear: value === '' ? undefined : Number(value) }); }}
        data={[{ value: '', label: say(WORDS.allYears) }, ...years(lastYear).map((year) => ({ value: year, label: year }))]} />
      <NativeSelect label={say(WORDS.programme)} value={frame.programme ?? ''} onChange={({ currentTarget: { value } }) => { reframe({ programme: value === '' ? undefined : value }); }}
        data={[{ value: '', label: say(WORDS.allProgrammes) }, ...programmes.map(({ programme, name }) => ({ value: programme, label: say(name) }))]} />
      <NativeSelect label={say(WORDS.province)} value={frame.province ?? ''} onChange={({ currentTarget: { value } }) => { reframe({ province: value === '' ? undefined : value }); }}
        data={[{ value: '', label: say(everywhereOf(session)) }, ...provinces.map(({ code, name }) => ({ value: code, label: name }))]} />
      <TextInput type="datetime-local" label={`${say(WORDS.asOf)} (WIB)`} description={say(WORDS.asOfHint)} value={frame.asOf === undefined ? '' : inputIn('WIB', frame.asOf)}
        onChange={({ currentTarget: { value } }) => { reframe({ asOf: instantIn('WIB', value) }); }} />
      {frame.asOf !== undefined && <Button variant="default" onClick={() => { reframe({ asOf: undefined }); }}>{say(WORDS.backToNow)}</Button>}
    </Stack>
  );
};
