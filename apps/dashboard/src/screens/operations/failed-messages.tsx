import { Button, Text } from '@mantine/core';
import { useRef } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { Answer } from '../../parts/answer.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useFormats, useSay } from '../../words/language.js';
import { Section } from './section.js';
import { useMayRun } from './use-may-run.js';
import { PlainTable } from '../../parts/plain-table.js';
import { WORDS } from './words.js';

const LOOK_EVERY_MS = 10_000;
const MOST_SHOWN = 50;

export const FailedMessages = () => {
  const say = useSay();
  const { day } = useFormats();
  const messages = api.useQuery('get', '/v1/messages', { params: { query: { status: 'abandoned', limit: MOST_SHOWN } } }, { refetchInterval: LOOK_EVERY_MS });
  return (
    <Section title={WORDS.messages} counts={WORDS.messagesCounts}>
      <Answer of={messages}>
        {({ messages: failed }) => (failed.length === 0
          ? <Text>{say(WORDS.noMessages)}</Text>
          : (
            <PlainTable caption={WORDS.messages} head={[WORDS.recipient, WORDS.channel, WORDS.day, WORDS.attempts, WORDS.why, WORDS.retry]}
              rows={failed.map((message) => ({
                key: message.message,
                cells: [message.recipient, message.channel, day(message.day), message.attempts.length, message.failure === undefined ? message.code : say(message.failure), <Retry key="retry" of={message} onSent={() => { void messages.refetch(); }} />],
              }))} />
          ))}
      </Answer>
    </Section>
  );
};

const Retry = ({ of: { message, recipient }, onSent }: { readonly of: Schemas['MessageDto']; readonly onSent: () => void }) => {
  const say = useSay();
  const mayRun = useMayRun();
  const key = useRef(crypto.randomUUID());
  const retry = api.useMutation('post', '/v1/messages/{recipient}/{message}/commands/retry-message', { onSuccess: onSent });
  const send = (): void => {
    retry.mutate({ params: { path: { recipient, message }, header: { 'Idempotency-Key': key.current } }, body: { reason: say(WORDS.retryReason) } });
  };
  return (
    <>
      <Button size="compact-xs" variant="default" disabled={!mayRun} loading={retry.isPending} title={mayRun ? undefined : say(WORDS.onlyOperator)} onClick={send}>{say(WORDS.retry)}</Button>
      {retry.error !== null && <ProblemNote problem={problemOf(retry.error)} />}
    </>
  );
};
