import { Screen } from '../../parts/screen.js';
import { useSay } from '../../words/language.js';
import { Firings } from './firings.js';
import { Health } from './health.js';
import { Incidents } from './incidents.js';
import { FailedMessages } from './failed-messages.js';
import { Parked } from './parked.js';
import { Projections } from './projections.js';
import { Timers } from './timers.js';
import { WORDS } from './words.js';

/** What needs a hand comes first. */
export const Operations = () => {
  const say = useSay();
  return (
    <Screen title={WORDS.title} lead={say(WORDS.lead)}>
      <Health />
      <Parked />
      <FailedMessages />
      <Incidents />
      <Timers />
      <Firings />
      <Projections />
    </Screen>
  );
};
