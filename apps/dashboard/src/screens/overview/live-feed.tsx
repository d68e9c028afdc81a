import { Anchor, Button, Card, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { useTransitionsSince, type Transition } from '../../api/live.js';
import { Answer } from '../../parts/answer.js';
import { Explained } from '../../parts/explained.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { useFrame } from '../../shell/use-frame.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { useFormats, useSay } from '../../words/language.js';
import { feedLines, joined, type FeedLine } from './feed-lines.js';
import { TRANSITIONS, WORDS } from './words.js';

const SHOWN = 30;

/** As it happens; it can be told to wait, and then says how much has come meanwhile. */
export const LiveFeed = () => {
  const say = useSay();
  const { number } = useFormats();
  const { fiscalYear, programme, province } = useFrame();
  const read = api.useQuery('get', '/v1/transitions', { params: { query: { fiscalYear, programme, province, limit: SHOWN } } });
  const live = useTransitionsSince().filter((one) =>
    (fiscalYear === undefined || one.fiscalYear === fiscalYear) && (programme === undefined || one.programme === programme) && (province === undefined || one.region.startsWith(province)));
  const [held, setHeld] = useState<readonly Transition[]>();
  return (
    <Card withBorder>
      <Group justify="space-between" mb="xs">
        <Group gap={6}><Title order={2}>{say(WORDS.feed)}</Title><Explained of={WORDS.feed} by={WORDS.feedCounts} /></Group>
        <Button size="compact-sm" variant="default" className="no-print" onClick={() => { setHeld(held === undefined ? live : undefined); }}>
          {held === undefined ? say(WORDS.pause) : say(WORDS.resume(number(live.length - held.length)))}
        </Button>
      </Group>
      <Answer of={read}>
        {({ transitions }) => {
          const lines = feedLines(joined(held ?? live, transitions)).slice(0, SHOWN);
          return lines.length === 0 ? <NothingHere why={WORDS.noTransitions} /> : <ul className="feed" aria-live={held === undefined ? 'polite' : 'off'} data-feed>{lines.map((line) => <Line key={`${line.newest.position}${line.newest.type}${line.newest.stage ?? ''}`} of={line} />)}</ul>;
        }}
      </Answer>
    </Card>
  );
};

const Line = ({ of: { newest, more } }: { readonly of: FeedLine }) => {
  const say = useSay();
  const { moment, number } = useFormats();
  const { programmes } = useScopeNames();
  const law = programmes.find(({ programme }) => programme === newest.programme);
  const stage = law?.stages.find(({ key }) => key === newest.stage)?.label;
  const { village, district, regency, province } = newest.names;
  return (
    <li>
      <Text component="span" inherit className="number">{moment(newest.recordedAt)}</Text>
      <Anchor component={Link} to={`/lokasi/${newest.locationId}`} inherit fw={600}>{[village ?? district, regency ?? province].filter(Boolean).join(', ')}</Anchor>
      <span>{say(TRANSITIONS[newest.type])}{stage === undefined ? '' : `: ${say(stage)}`}</span>
      <Text component="span" inherit c="gray.8">{law === undefined ? newest.programme : say(law.name)} · {newest.actor.unit}</Text>
      {more > 0 && <strong>{say(WORDS.burst(number(more)))}</strong>}
    </li>
  );
};
