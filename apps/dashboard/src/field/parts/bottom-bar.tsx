import { useKept } from '../kept/use-kept.js';
import { reportsOf } from '../outbox/outbox.js';
import type { Place } from '../route.js';
import { useSpeech } from '../speech.js';
import { Way } from '../walk.js';
import { WORDS } from '../words.js';

/** Where a thumb reaches. */
export const BottomBar = ({ place }: { readonly place: Place }) => {
  const { say, number } = useSpeech();
  const open = (useKept(reportsOf)?.value ?? []).filter(({ state }) => state.is !== 'accepted').length;
  return (
    <nav class="bottom" aria-label={say(WORDS.app)}>
      <Way to={{ at: 'places' }} current={place.at === 'places'}>{say(WORDS.places)}</Way>
      <Way to={{ at: 'reports' }} current={place.at === 'reports'}>{say(WORDS.reports)}{open > 0 && <span class="count">{number(open)}</span>}</Way>
    </nav>
  );
};
