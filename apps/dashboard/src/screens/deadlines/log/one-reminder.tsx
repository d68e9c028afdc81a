import { Drawer, Stack, Text } from '@mantine/core';
import { api } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { Answer } from '../../../parts/answer.js';
import { useFormats, useSay } from '../../../words/language.js';
import { Part } from '../../../parts/part.js';
import { NO_BANNER } from '../no-banner.js';
import { Recipients, Rung, To, Where } from './columns.js';
import type { Reminder } from './use-log.js';
import { WORDS } from './words.js';

/** Those who watch over the whole country, and the machine. */
const READERS: readonly string[] = ['pengawas-pusat', 'auditor', 'operator'];
const MOST_LETTERS = 50;

export const OneReminder = ({ of, onClose }: { readonly of: Reminder | undefined; readonly onClose: () => void }) => {
  const say = useSay();
  return (
    <Drawer opened={of !== undefined} onClose={onClose} position="right" size="lg" attributes={NO_BANNER} title={of === undefined ? '' : say(of.sentence)} closeButtonProps={{ 'aria-label': say(WORDS.close) }}>
      {of !== undefined && <Inside of={of} />}
    </Drawer>
  );
};

const Inside = ({ of }: { readonly of: Reminder }) => {
  const say = useSay();
  const { moment } = useFormats();
  const { data: session } = useSession();
  const isReader = session !== null && session !== undefined && READERS.includes(session.role);
  return (
    <Stack gap="sm">
      <Where of={of} />
      <div><Text size="sm" className="number">{moment(of.issuedAt)}</Text><Rung of={of} /></div>
      <Part title={WORDS.to}><To of={of} /></Part>
      <Part title={WORDS.recipients}><Recipients of={of} /></Part>
      {of.missing.length > 0 && <Part title={WORDS.missing}><Text size="sm">{of.missing.join('; ')}</Text></Part>}
      <Part title={WORDS.asSent}>
        {isReader ? <Letters ids={of.recipients.map(({ message }) => message)} /> : <Text size="sm">{say(WORDS.whoMayRead)}</Text>}
      </Part>
    </Stack>
  );
};

/** A digest tells of many reminders: it is shown as the recipient has it. */
const Letters = ({ ids }: { readonly ids: readonly string[] }) => {
  const say = useSay();
  const { moment } = useFormats();
  const outbox = api.useQuery('get', '/v1/outbox', { params: { query: { limit: MOST_LETTERS } } });
  if (outbox.error?.code === 'not-found') return <Text size="sm">{say(WORDS.notKept)}</Text>;
  return (
    <Answer of={outbox}>
      {({ letters }) => {
        const sent = letters.filter(({ id }) => ids.includes(id));
        if (sent.length === 0) return <Text size="sm">{say(WORDS.notKept)}</Text>;
        return sent.map(({ id, to, subject = '', text = '', writtenAt }) => (
          <details key={id} open={sent.length === 1}>
            <summary>{to}: {subject}</summary>
            <Text size="xs" c="gray.8">{moment(writtenAt)} · {say(WORDS.message)} {id}</Text>
            <pre className="board-letter" tabIndex={0} aria-label={subject}>{text}</pre>
          </details>
        ));
      }}
    </Answer>
  );
};
