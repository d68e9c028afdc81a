import { Group, NativeSelect } from '@mantine/core';
import { api } from '../../api/client.js';
import { SettledInput } from '../../parts/settled-input.js';
import { useFrame } from '../../shell/use-frame.js';
import { useStageNames } from '../../shell/use-stage-names.js';
import { useSay } from '../../words/language.js';
import { SORTS, STATUSES } from './search.js';
import { useFilter, useLocationsSearch } from './use-locations.js';
import { SORT_NAMES, STATUS_NAMES, WORDS } from './words.js';

/** Which locations, and in which order. All of it stands in the address. */
export const Filters = () => {
  const say = useSay();
  const search = useLocationsSearch();
  const filter = useFilter();
  const { province, asOf } = useFrame();
  const stages = useStageNames();
  const { data: regencies } = api.useQuery('get', '/v1/regions', { params: { query: { within: province } } }, { enabled: province !== undefined, staleTime: Number.POSITIVE_INFINITY });
  const all = { value: '', label: say(WORDS.all) };
  const given = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((one) => one === value);
  return (
    <Group gap="xs" align="flex-end" className="no-print">
      <SettledInput label={say(WORDS.search)} value={search.q ?? ''} onChange={(q) => { filter({ q: q === '' ? undefined : q }); }} isSearch />
      <NativeSelect size="xs" label={say(WORDS.stage)} value={search.stage ?? ''} onChange={({ currentTarget: { value } }) => { filter({ stage: value === '' ? undefined : value }); }}
        data={[all, ...[...stages].map(([value, label]) => ({ value, label: say(label) }))]} w={150} />
      <NativeSelect size="xs" label={say(WORDS.status)} w={100} value={search.status ?? ''} onChange={({ currentTarget: { value } }) => { filter({ status: given(STATUSES, value) }); }}
        data={[all, ...STATUSES.map((value) => ({ value, label: say(STATUS_NAMES[value]) }))]} />
      <NativeSelect size="xs" label={say(WORDS.regency)} w={140} disabled={province === undefined} value={search.regency ?? ''} onChange={({ currentTarget: { value } }) => { filter({ regency: value === '' ? undefined : value }); }}
        data={[province === undefined ? { value: '', label: say(WORDS.regencyFirst) } : all, ...(regencies?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))]} />
      <SettledInput label={say(WORDS.satker)} value={search.satker ?? ''} onChange={(satker) => { filter({ satker: satker === '' ? undefined : satker }); }} />
      <NativeSelect size="xs" label={say(WORDS.overdue)} w={110} value={search.overdue === undefined ? '' : String(search.overdue)} onChange={({ currentTarget: { value } }) => { filter({ overdue: value === '' ? undefined : value === 'true' }); }}
        data={[all, { value: 'true', label: say(WORDS.overdueYes) }, { value: 'false', label: say(WORDS.overdueNo) }]} />
      <NativeSelect size="xs" label={say(WORDS.accelerated)} w={100} value={search.accelerated === undefined ? '' : String(search.accelerated)} onChange={({ currentTarget: { value } }) => { filter({ accelerated: value === '' ? undefined : value === 'true' }); }}
        data={[all, { value: 'true', label: say(WORDS.acceleratedYes) }, { value: 'false', label: say(WORDS.acceleratedNo) }]} />
      <NativeSelect size="xs" label={say(WORDS.handedOver)} w={110} value={search.handedOver === undefined ? '' : String(search.handedOver)} onChange={({ currentTarget: { value } }) => { filter({ handedOver: value === '' ? undefined : value === 'true' }); }}
        data={[all, { value: 'true', label: say(WORDS.handedOverYes) }, { value: 'false', label: say(WORDS.handedOverNo) }]} />
      <NativeSelect size="xs" label={say(WORDS.sort)} w={140} disabled={asOf !== undefined} value={search.sort ?? 'region'} onChange={({ currentTarget: { value } }) => { filter({ sort: given(SORTS, value) }); }}
        data={SORTS.map((value) => ({ value, label: say(SORT_NAMES[value]) }))} />
    </Group>
  );
};
