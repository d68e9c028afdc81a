import { lazy, Suspense } from 'react';
import { useSession } from '../api/session.js';
import { Drop } from '../parts/drop.js';
import { useSay } from '../words/language.js';
import { everywhereOf } from './everywhere-of.js';
import { useFrame } from './use-frame.js';
import { useScopeNames } from './use-scope-names.js';
import { WORDS } from './words.js';

const ScopeFields = lazy(async () => ({ default: (await import('./scope-fields.js')).ScopeFields }));

/** What all screens are about: fiscal year, programme, province, and the moment. All of it stands in the address. */
export const ScopeMenu = () => {
  const say = useSay();
  const summary = useScopeSummary();
  return <Drop label={summary} aria-label={`${say(WORDS.filters)}: ${summary}`}>{() => <Suspense><ScopeFields /></Suspense>}</Drop>;
};

export const useScopeSummary = (): string => {
  const say = useSay();
  const { fiscalYear, programme, province } = useFrame();
  const { programmes, provinces } = useScopeNames();
  const { data: session } = useSession();
  const programmeName = programmes.find((one) => one.programme === programme)?.name;
  return [
    fiscalYear === undefined ? say(WORDS.allYears) : `${say(WORDS.year)} ${fiscalYear}`,
    ...(programmeName === undefined ? [] : [say(programmeName)]),
    provinces.find(({ code }) => code === province)?.name ?? say(everywhereOf(session)),
  ].join(' · ');
};
