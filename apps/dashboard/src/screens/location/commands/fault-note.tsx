import { Alert, List, Text } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { problemOf } from '../../../api/problem.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useSay } from '../../../words/language.js';
import { usePlaceFormats } from '../use-location.js';
import { Unmet } from './unmet.js';
import { WORDS } from './words.js';

export type Stale = Pick<Schemas['StaleDto'], 'revision' | 'since'>;

/** Somebody else was faster: where the location stands now, and what they did. */
export const staleOf = (fault: unknown): Stale | undefined => (problemOf(fault).code === 'stale' ? fault as Stale : undefined);

/** Why a command was not recorded; what is wrong with a field stands at that field. */
export const FaultNote = ({ fault, isShownAtField }: { readonly fault: unknown; readonly isShownAtField: (pointer: string) => boolean }) => {
  const say = useSay();
  const { moment } = usePlaceFormats();
  const problem = problemOf(fault);
  const stale = staleOf(fault);
  if (stale !== undefined) {
    return (
      <Alert color="yellow" variant="light" role="alert" title={say(WORDS.meanwhile)}>
        <List size="sm">{(stale.since ?? []).map(({ revision, sentence, occurredAt }) => <List.Item key={revision}>{say(sentence)} <span className="number">({moment(occurredAt)})</span></List.Item>)}</List>
        <Text size="sm" mt="xs">{say(WORDS.meanwhileHint)}</Text>
      </Alert>
    );
  }
  if (problem.unmet.length > 0) return <Alert color="red" variant="light" role="alert" title={say(problem.sentence)}><Unmet of={problem.unmet} /></Alert>;
  return <ProblemNote problem={{ ...problem, errors: problem.errors.filter(({ pointer }) => !isShownAtField(pointer)) }} />;
};
