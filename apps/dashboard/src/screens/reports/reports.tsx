import { Tabs } from '@mantine/core';
import '../../parts/stacked-rows.css';
import { Screen } from '../../parts/screen.js';
import { useSay } from '../../words/language.js';
import { Forms } from './forms.js';
import { Lists } from './lists.js';
import { PlaceFields } from './place-fields.js';
import { Reconciliation } from './reconciliation.js';
import './reports.css';
import { TABS } from './search.js';
import { usePlace, useReportsSearch, useResearch } from './use-place.js';
import { TAB_NAMES, WORDS } from './words.js';

const CONTENTS = { forms: Forms, lists: Lists, reconciliation: Reconciliation } as const;

/** Forms and lists to take away, and somebody else's figures beside ours. */
export const Reports = () => {
  const say = useSay();
  const { tab = 'forms' } = useReportsSearch();
  const research = useResearch();
  const known = usePlace();
  const Content = CONTENTS[tab];
  return (
    <Screen title={WORDS.title} lead={say(WORDS.lead)}>
      <Tabs value={tab} onChange={(next) => { research({ tab: TABS.find((one) => one === next && one !== 'forms') }); }} keepMounted={false}>
        <div className="report-tabs"><Tabs.List aria-label={say(WORDS.tabs)}>{TABS.map((one) => <Tabs.Tab key={one} value={one}>{say(TAB_NAMES[one])}</Tabs.Tab>)}</Tabs.List></div>
        <Tabs.Panel value={tab} pt="sm">{known !== undefined && <><PlaceFields {...known} /><Content {...known} /></>}</Tabs.Panel>
      </Tabs>
    </Screen>
  );
};
