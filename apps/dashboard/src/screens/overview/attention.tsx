import { Card, Group, Title } from '@mantine/core';
import { api, type Schemas } from '../../api/client.js';
import { Explained } from '../../parts/explained.js';
import { ListLink } from '../../parts/list-link.js';
import { useFrame } from '../../shell/use-frame.js';
import { useFormats, useSay } from '../../words/language.js';
import { ATTENTION_NAMES, WORDS } from './words.js';

/** Questions that are asked every day, each with how many there are and the way to them. */
export const Attention = ({ of }: { readonly of: readonly Schemas['AttentionDto'][] }) => {
  const say = useSay();
  const { number } = useFormats();
  const { asOf, fiscalYear, programme, province } = useFrame();
  const { data } = api.useQuery('get', '/v1/overview', { params: { query: { asOf, fiscalYear, programme, province } } });
  const accelerated = data?.figures?.accelerated;
  return (
    <Card withBorder className="keep-together">
      <Group gap={6} wrap="nowrap" mb="xs"><Title order={2}>{say(WORDS.attention)}</Title><Explained of={WORDS.attention} by={WORDS.attentionCounts} /></Group>
      <ul className="attention">
        {of.map(({ band, deadlines, counts }) => (
          <li key={band} data-band={band}>
            <ListLink list="/tenggat" where={{ band }} className="number" fw={650}>{number(deadlines)}</ListLink>
            <span>{say(ATTENTION_NAMES[band])}</span><Explained of={ATTENTION_NAMES[band]} by={counts} />
          </li>
        ))}
        {accelerated !== undefined && (
          <li data-band="accelerated">
            <ListLink list="/lokasi" where={{ accelerated: true }} className="number" fw={650}>{number(accelerated)}</ListLink>
            <span>{say(WORDS.accelerated)}</span><Explained of={WORDS.accelerated} by={WORDS.acceleratedCounts} />
          </li>
        )}
      </ul>
    </Card>
  );
};
