import { Tabs } from '@mantine/core';
import { CalendarPanel } from './calendar/calendar-panel.js';
import type { Content } from './content.js';
import { useDesk, type Desk } from './desk.js';
import { PlanPart } from './plan/plan-part.js';
import { PublishPart } from './publishing/publish-part.js';
import { RevisionsPart } from './revisions/revisions-part.js';
import { PARTS, type Part } from './search.js';
import { useResearch, useScheduleSearch, type Schedule } from './use-schedule.js';
import { WhatIfPart } from './what-if/what-if-part.js';
import { PART_NAMES, WORDS } from './words.js';
import { useSay } from '../../words/language.js';

type Props = { readonly schedule: Schedule; readonly base: Content; readonly draft: number | undefined };

/** What is edited stays while one goes from part to part; which part it is stands in the address. */
export const ScheduleDesk = ({ schedule, base, draft }: Props) => {
  const say = useSay();
  const desk = useDesk(schedule, base, draft);
  const { part = 'plan' } = useScheduleSearch();
  const research = useResearch();
  return (
    <Tabs value={part} onChange={(next) => { research({ part: PARTS.find((one) => one === next) }); }} keepMounted={false}>
      <div className="tabs-region"><Tabs.List aria-label={say(WORDS.parts)}>{PARTS.map((one) => <Tabs.Tab key={one} value={one}>{say(PART_NAMES[one])}</Tabs.Tab>)}</Tabs.List></div>
      <Tabs.Panel value={part} pt="md"><OnePart part={part} desk={desk} /></Tabs.Panel>
    </Tabs>
  );
};

const OnePart = ({ part, desk }: { readonly part: Part; readonly desk: Desk }) => {
  switch (part) {
    case 'plan': return <PlanPart desk={desk} />;
    case 'what-if': return <WhatIfPart desk={desk} />;
    case 'publish': return <PublishPart desk={desk} />;
    case 'revisions': return <RevisionsPart schedule={desk.schedule} />;
    case 'calendar': return <CalendarPanel fiscalYear={desk.place.fiscalYear} />;
  }
};
