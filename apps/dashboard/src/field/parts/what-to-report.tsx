import type { Reading } from '../kept/database.js';
import { KINDS } from '../outbox/report.js';
import { useSpeech } from '../speech.js';
import { Way } from '../walk.js';
import { KIND_NAMES, WORDS } from '../words.js';

/** What may be written now; what may not says why. */
export const WhatToReport = ({ reading: { view: { locationId }, commands } }: { readonly reading: Reading }) => {
  const { say } = useSpeech();
  const standing = KINDS.flatMap((kind) => commands.filter(({ address }) => address === kind).map((command) => ({ kind, ...command })));
  const closed = standing.filter(({ allowed }) => !allowed);
  return (
    <section>
      <h2>{say(WORDS.write)}</h2>
      <div class="choices">
        {standing.filter(({ allowed }) => allowed).map(({ kind }) => <Way key={kind} to={{ at: 'form', id: locationId, kind }} class="button">{say(KIND_NAMES[kind])}</Way>)}
      </div>
      {closed.length > 0 && (
        <details>
          <summary>{say(WORDS.notNow)}</summary>
          <dl>
            {closed.map(({ kind, unmet, targets = [] }) => (
              <div key={kind}>
                <dt>{say(KIND_NAMES[kind])}</dt>
                {reasons([...unmet, ...targets.flatMap((target) => target.unmet)]).map(({ code, sentence }) => <dd key={`${code} ${sentence.id}`}>{say(sentence)}</dd>)}
              </div>
            ))}
          </dl>
        </details>
      )}
      <p class="soft">{say(WORDS.moneyNote)}</p>
    </section>
  );
};

type Unmet = Reading['commands'][number]['unmet'];
const reasons = (unmet: Unmet): Unmet => [...new Map(unmet.map((one) => [one.sentence.id, one])).values()];
