import { Tabs } from '@mantine/core';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { useSay } from '../../words/language.js';
import { TABS, type Tab } from './search.js';
import { useLocationSearch, useResearch, type LocationView } from './use-location.js';
import { TAB_NAMES, WORDS } from './words.js';

type TabContent = ComponentType<{ readonly view: LocationView }>;

export const CONTENTS: Readonly<Record<Tab, LazyExoticComponent<TabContent>>> = {
  timeline: lazy(async () => ({ default: (await import('./tabs/timeline.js')).TimelineTab })),
  evidence: lazy(async () => ({ default: (await import('./tabs/evidence.js')).EvidenceTab })),
  money: lazy(async () => ({ default: (await import('./tabs/money.js')).MoneyTab })),
  works: lazy(async () => ({ default: (await import('./tabs/works.js')).WorksTab })),
  labour: lazy(async () => ({ default: (await import('./tabs/labour.js')).LabourTab })),
  deadlines: lazy(async () => ({ default: (await import('./tabs/deadlines.js')).DeadlinesTab })),
  reminders: lazy(async () => ({ default: (await import('./tabs/reminders.js')).RemindersTab })),
  findings: lazy(async () => ({ default: (await import('./tabs/findings.js')).FindingsTab })),
};

/** Everything there is to know of the location; what is looked at stands in the address and is fetched only then. */
export const LocationTabs = ({ view }: { readonly view: LocationView }) => {
  const say = useSay();
  const { tab = 'timeline' } = useLocationSearch();
  const research = useResearch();
  const Content = CONTENTS[tab];
  return (
    <Tabs value={tab} onChange={(next) => { research({ tab: TABS.find((one) => one === next) }); }} keepMounted={false}>
      <div className="tabs-region"><Tabs.List aria-label={say(WORDS.tabs)}>{TABS.map((one) => <Tabs.Tab key={one} value={one}>{say(TAB_NAMES[one])}</Tabs.Tab>)}</Tabs.List></div>
      <Tabs.Panel value={tab} pt="md"><h2 className="visually-hidden">{say(TAB_NAMES[tab])}</h2><Suspense><Content view={view} /></Suspense></Tabs.Panel>
    </Tabs>
  );
};
