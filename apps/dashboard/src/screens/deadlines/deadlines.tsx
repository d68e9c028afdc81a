import { Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Screen } from '../../parts/screen.js';
import { useSay } from '../../words/language.js';
import { Board } from './board.js';
import './deadlines.css';
import { TABS } from './search.js';
import { useDeadlinesSearch, useResearch } from './use-deadlines.js';
import { TAB_NAMES, WORDS } from './words.js';

const Log = lazy(async () => ({ default: (await import('./log/log.js')).Log }));
const Jobs = lazy(async () => ({ default: (await import('./bulk/jobs.js')).Jobs }));

const CONTENTS = { board: Board, log: Log, jobs: Jobs } as const;

/** What is due, what is late, whose turn it is; and what was done about it. */
export const Deadlines = () => {
  const say = useSay();
  const { tab = 'board' } = useDeadlinesSearch();
  const research = useResearch();
  const Content = CONTENTS[tab];
  return (
    <Screen title={WORDS.title} isWide>
      <Tabs value={tab} onChange={(next) => { research({ tab: TABS.find((one) => one === next && one !== 'board'), bulk: undefined }); }} keepMounted={false}>
        <div className="board-tabs no-print"><Tabs.List aria-label={say(WORDS.tabs)}>{TABS.map((one) => <Tabs.Tab key={one} value={one}>{say(TAB_NAMES[one])}</Tabs.Tab>)}</Tabs.List></div>
        <Tabs.Panel value={tab} pt="sm"><h2 className="visually-hidden">{say(TAB_NAMES[tab])}</h2><Suspense><Content /></Suspense></Tabs.Panel>
      </Tabs>
    </Screen>
  );
};
