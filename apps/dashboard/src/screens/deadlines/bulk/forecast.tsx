import { Alert, Text } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { useFormats, useSay } from '../../../words/language.js';
import { WORDS, type Action } from './words.js';

const MOST_NAMED = 12;

/** What would become of every row, whom it would reach, and what would be refused to whom. */
export const Forecast = ({ of, action }: { readonly of: Schemas['BulkForecastDto']; readonly action: Action }) => {
  const say = useSay();
  const { number } = useFormats();
  const { total, locations, willBeDone, unchanged, refused, letters, recipients, withoutRecipient } = of;
  return (
    <Alert color={willBeDone === 0 ? 'yellow' : 'laut'} variant="light" role="status" title={say(WORDS.exactly(number(total), number(locations)))} c="dark">
      <dl className="board-facts">
        <dt>{say(WORDS.willBeDone)}</dt><dd className="number">{number(willBeDone)}</dd>
        {unchanged > 0 && <><dt>{say(WORDS.unchanged)}</dt><dd className="number">{number(unchanged)}</dd></>}
        {withoutRecipient > 0 && <><dt>{say(WORDS.withoutRecipient)}</dt><dd className="number">{number(withoutRecipient)}</dd></>}
      </dl>
      {willBeDone === 0 && <Text size="sm">{say(WORDS.nothing)}</Text>}
      {refused.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">{say(WORDS.refused)}</Text>
          <ul className="board-lines">{refused.map(({ code, sentence, rows }) => <li key={`${code}${sentence?.id ?? ''}`}>{say(WORDS.refusedRows(number(rows)))}: {sentence === undefined ? code : say(sentence)}</li>)}</ul>
        </>
      )}
      {action === 'remind' && letters > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">{say(WORDS.letters(number(willBeDone - withoutRecipient), number(letters)))}</Text>
          <ul className="board-lines">
            {recipients.slice(0, MOST_NAMED).map(({ contact, unit, rows }) => <li key={contact}>{say(WORDS.recipientRows(unit, number(rows)))}</li>)}
            {letters > MOST_NAMED && <li>{say(WORDS.more(number(letters - MOST_NAMED)))}</li>}
          </ul>
        </>
      )}
    </Alert>
  );
};
