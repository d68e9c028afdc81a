import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useIsPast } from '../../shell/use-frame.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import type { Bilingual } from '../../words/bilingual.js';
import { soundScheduleSearch, type ScheduleSearch } from './search.js';
import { WORDS } from './words.js';

export type Place = { readonly programme: string; readonly fiscalYear: number };
export type Schedule = Schemas['ScheduleDto'];
export type DayOff = Schemas['CalendarDayDto'];

export const usePlace = (): Place => {
  const { programme = '', fiscalYear } = useParams({ strict: false });
  return { programme, fiscalYear: Number(fiscalYear) };
};

export const useScheduleSearch = (): ScheduleSearch => soundScheduleSearch(useSearch({ strict: false }));

export const useResearch = (): ((change: ScheduleSearch) => void) => {
  const navigate = useNavigate();
  return useCallback((change) => { void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), resetScroll: false }); }, [navigate]);
};

export const useSchedule = () => api.useQuery('get', '/v1/schedules/{programme}/{fiscalYear}', { params: { path: usePlace() } });

/** `why` not: of the role, or of the moment that is looked at. */
export const useMayChange = (): { readonly may: boolean; readonly why?: Bilingual } => {
  const { data: session } = useSession();
  const isPast = useIsPast();
  if (isPast) return { may: false, why: WORDS.notInPast };
  return session?.role === 'pengawas-pusat' ? { may: true } : { may: false, why: WORDS.onlyCentral };
};

export const useCalendarYear = (year: number, version?: number) => api.useQuery('get', '/v1/calendar', { params: { query: { year, version } } });

export const useDaysOff = (year: number): { readonly days: readonly DayOff[]; readonly off: ReadonlySet<string>; readonly warnings: readonly Bilingual[] } => {
  const { data } = useCalendarYear(year);
  return useMemo(() => ({ days: data?.days ?? [], off: new Set(data?.days.map(({ date }) => date)), warnings: data?.warnings ?? [] }), [data]);
};

export const useNames = () => {
  const { programmes, provinces } = useScopeNames();
  return useMemo(() => ({
    stagesOf: (programme: string) => programmes.find((one) => one.programme === programme)?.stages ?? [],
    programme: (key: string): Bilingual => programmes.find((one) => one.programme === key)?.name ?? { id: key, en: key },
    stage: (programme: string, key: string): Bilingual => programmes.find((one) => one.programme === programme)?.stages.find((one) => one.key === key)?.label ?? { id: key, en: key },
    province: (code: string): string => provinces.find((one) => one.code === code)?.name ?? code,
    provinces,
  }), [programmes, provinces]);
};
