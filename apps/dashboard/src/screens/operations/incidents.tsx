import { Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { useFormats, useSay } from '../../words/language.js';
import { Section } from './section.js';
import { PlainTable } from '../../parts/plain-table.js';
import { WORDS } from './words.js';

const LOOK_EVERY_MS = 10_000;

/** Nobody was told, and somebody must see to it. */
export const Incidents = () => {
  const say = useSay();
  const { moment } = useFormats();
  const incidents = api.useQuery('get', '/v1/reminders/incidents', {}, { refetchInterval: LOOK_EVERY_MS });
  return (
    <Section title={WORDS.incidents} counts={WORDS.incidentsCounts}>
      <Answer of={incidents}>
        {({ reminders }) => (reminders.length === 0
          ? <Text>{say(WORDS.noIncidents)}</Text>
          : (
            <PlainTable caption={WORDS.incidents} head={[WORDS.location, WORDS.reminder, WORDS.issuedAt, WORDS.why]}
              rows={reminders.map(({ locationId, names, reminder, sentence, issuedAt, recipients }) => ({
                key: `${locationId}/${reminder}`,
                cells: [
                  <Anchor key="place" size="sm" renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id: locationId }} {...anchor} />}>{names.village ?? names.district ?? names.regency ?? locationId}</Anchor>, say(sentence), moment(issuedAt),
                  <List key="why" size="sm">{recipients.filter(({ outcome }) => outcome !== 'delivered').map(({ recipient, why, error }) => <List.Item key={recipient}>{recipient}: {why === undefined ? error : say(why)}</List.Item>)}</List>,
                ],
              }))} />
          ))}
      </Answer>
    </Section>
  );
};
