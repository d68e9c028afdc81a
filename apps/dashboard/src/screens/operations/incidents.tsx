import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { ListLink } from '../../parts/list-link.js';
import { PlainTable } from '../../parts/plain-table.js';
import { useFormats, useSay } from '../../words/language.js';
import { incidentGroups, type IncidentGroup } from './incident-groups.js';
import { Section } from './section.js';
import { WORDS } from './words.js';

const LOOK_EVERY_MS = 10_000;

/** Nobody was told, and somebody must see to it. */
export const Incidents = () => {
  const say = useSay();
  const { moment, number } = useFormats();
  const incidents = api.useQuery('get', '/v1/reminders/incidents', {}, { refetchInterval: LOOK_EVERY_MS });
  return (
    <Section title={WORDS.incidents} counts={WORDS.incidentsCounts}>
      <Answer of={incidents}>
        {({ reminders, total }) => (total === 0
          ? <Text>{say(WORDS.noIncidents)}</Text>
          : (
            <>
              <PlainTable caption={WORDS.incidents} head={[WORDS.recipient, WORDS.why, WORDS.reminders, WORDS.newest, WORDS.locations]} numbers={[2]}
                rows={incidentGroups(reminders).map((group) => ({
                  key: group.key,
                  cells: [say(group.recipient), say(group.why), number(group.reminders), moment(group.newestAt), <Places key="places" of={group.places} />],
                }))} />
              <Text size="sm" mt="xs">
                {say(WORDS.incidentsShown(number(reminders.length), number(total)))} <ListLink list="/tenggat" where={{ tab: 'log', reminder: 'failed' }} td="underline">{say(WORDS.reminderLog)}</ListLink>
              </Text>
            </>
          ))}
      </Answer>
    </Section>
  );
};

const Places = ({ of: places }: { readonly of: IncidentGroup['places'] }) => {
  const say = useSay();
  const { number } = useFormats();
  return (
    <details>
      <summary>{say(WORDS.placesOf(number(places.length)))}</summary>
      {places.map(({ locationId, name }, at) => <span key={locationId}>{at > 0 && ', '}<Anchor inherit renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id: locationId }} {...anchor} />}>{name}</Anchor></span>)}
    </details>
  );
};
