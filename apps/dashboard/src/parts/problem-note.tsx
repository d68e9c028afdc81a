import { Alert, Anchor, List, Text } from '@mantine/core';
import type { Problem } from '../api/problem.js';
import { both } from '../words/bilingual.js';
import { useSay } from '../words/language.js';

const WORDS = {
  reference: both('ID kejadian', 'Reference'),
  again: both('Coba lagi', 'Try again'),
};

/** What went wrong, in a sentence, with what is missing, and with what the operator can find it by. */
export const ProblemNote = ({ problem, onAgain }: { readonly problem: Problem; readonly onAgain?: () => void }) => {
  const say = useSay();
  const { sentence, unmet, errors, code, reference } = problem;
  return (
    <Alert color="red" variant="light" role="alert" title={say(sentence)}>
      {[...unmet, ...errors].length > 0 && (
        <List size="sm">
          {[...unmet, ...errors].map((one) => <List.Item key={`${one.code}${'pointer' in one ? one.pointer : ''}`}>{say(one.sentence)}</List.Item>)}
        </List>
      )}
      <Text size="xs" c="gray.8" mt="xs">{code}{reference === undefined ? '' : ` · ${say(WORDS.reference)} ${reference}`}</Text>
      {onAgain !== undefined && <Anchor component="button" type="button" size="sm" onClick={onAgain}>{say(WORDS.again)}</Anchor>}
    </Alert>
  );
};
