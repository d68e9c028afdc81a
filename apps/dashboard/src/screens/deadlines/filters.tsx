import { Button, Group, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.js';
import { useFrame, useIsPast } from '../../shell/use-frame.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { SettledInput } from '../../parts/settled-input.js';
import { useStageNames } from '../../shell/use-stage-names.js';
import { HINDRANCE_NAMES, HINDRANCES } from '../../words/hindrances.js';
import { BANDS, filtersIn, isOfNow, NO_FILTERS, SORTS, STATUSES } from './search.js';
import { useDeadlinesSearch, useResearch } from './use-deadlines.js';
import { BAND_NAMES, SORT_NAMES, STATUS_NAMES, WORDS } from './words.js';

/** Which deadlines, and in which order. All of it stands in the address. */
export const Filters = () => {
  const say = useSay();
  const search = useDeadlinesSearch();
  const research = useResearch();
  const isPast = useIsPast();
  return (
    <Group gap="xs" align="flex-end" className="no-print">
      <SettledInput label={say(WORDS.search)} value={search.q ?? ''} onChange={(q) => { research({ q: q === '' ? undefined : q }); }} isSearch />
      <Choice label={WORDS.band} value={search.band} choices={BANDS.filter((band) => !isPast || !isOfNow(band)).map((band) => [band, BAND_NAMES[band]])} onChange={(value) => { research({ band: choose(BANDS, value) }); }} width={160} />
      <WhereFilters />
      <Choice label={WORDS.sort} value={search.sort} choices={SORTS.filter((sort) => sort !== 'days-late').map((sort) => [sort, SORT_NAMES[sort]])} first={SORT_NAMES['days-late']} onChange={(value) => { research({ sort: choose(SORTS, value) }); }} width={150} />
      {Object.keys(filtersIn(search)).length > 0 && <Button size="xs" variant="default" onClick={() => { research(NO_FILTERS); }}>{say(WORDS.clear)}</Button>}
      <MoreFilters />
    </Group>
  );
};

/** Those that are asked for less often; they open where one of them is used, and close only by hand. */
const MoreFilters = () => {
  const say = useSay();
  const { number } = useFormats();
  const search = useDeadlinesSearch();
  const research = useResearch();
  const isPast = useIsPast();
  const used = [search.hindrance, search.status, search.running, search.missed, search.current].filter((filter) => filter !== undefined).length;
  const [isOpen, setOpen] = useState(used > 0);
  useEffect(() => { if (used > 0) setOpen(true); }, [used]);
  return (
    <details className="board-more" open={isOpen} onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
      <summary>{say(WORDS.moreFilters(number(used)))}</summary>
      <Group gap="xs" align="flex-end">
        <Choice label={WORDS.hindrance} value={search.hindrance} choices={HINDRANCES.map((code) => [code, HINDRANCE_NAMES[code]])} onChange={(value) => { research({ hindrance: choose(HINDRANCES, value) }); }} width={150} disabled={isPast} />
        <Choice label={WORDS.status} value={search.status} choices={STATUSES.filter((status) => status !== 'open').map((status) => [status, STATUS_NAMES[status]])} first={STATUS_NAMES.open} onChange={(value) => { research({ status: choose(STATUSES, value) }); }} width={120} />
        <Choice label={WORDS.running} value={told(search.running)} choices={[['true', WORDS.runningYes], ['false', WORDS.runningNo]]} onChange={(value) => { research({ running: flag(value) }); }} width={120} />
        <Choice label={WORDS.missed} value={told(search.missed)} choices={YES_NO} onChange={(value) => { research({ missed: flag(value) }); }} width={120} />
        <Choice label={WORDS.current} value={told(search.current)} choices={YES_NO} onChange={(value) => { research({ current: flag(value) }); }} width={110} />
      </Group>
    </details>
  );
};

/** Of what and where; the log of reminders asks the same. */
export const WhereFilters = () => {
  const say = useSay();
  const { stage, regency, satker } = useDeadlinesSearch();
  const research = useResearch();
  const { province } = useFrame();
  const stages = useStageNames();
  const { data: regencies } = api.useQuery('get', '/v1/regions', { params: { query: { within: province } } }, { enabled: province !== undefined, staleTime: Number.POSITIVE_INFINITY });
  return (
    <>
      <Choice label={WORDS.stage} value={stage} choices={[...stages]} onChange={(value) => { research({ stage: value === '' ? undefined : value }); }} width={160} />
      <Choice label={WORDS.regency} value={regency} first={province === undefined ? WORDS.regencyFirst : WORDS.all} disabled={province === undefined} width={150}
        choices={(regencies?.regions ?? []).map(({ code, name }) => [code, { id: name, en: name }])} onChange={(value) => { research({ regency: value === '' ? undefined : value }); }} />
      <SettledInput label={say(WORDS.satker)} value={satker ?? ''} onChange={(value) => { research({ satker: value === '' ? undefined : value }); }} />
    </>
  );
};

type ChoiceProps = {
  readonly label: Bilingual;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [string, Bilingual])[];
  readonly onChange: (value: string) => void;
  readonly width: number;
  /** What holds where nothing is chosen. */
  readonly first?: Bilingual;
  readonly disabled?: boolean;
};

export const Choice = ({ label, value = '', choices, onChange, width, first = WORDS.all, disabled = false }: ChoiceProps) => {
  const say = useSay();
  return (
    <NativeSelect size="xs" label={say(label)} w={width} value={value} disabled={disabled} onChange={({ currentTarget }) => { onChange(currentTarget.value); }}
      data={[{ value: '', label: say(first) }, ...choices.map(([one, name]) => ({ value: one, label: say(name) }))]} />
  );
};

const choose = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((one) => one === value);
const YES_NO = [['true', WORDS.yes], ['false', WORDS.no]] as const;
const told = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : String(value));
const flag = (value: string): boolean | undefined => (value === '' ? undefined : value === 'true');
