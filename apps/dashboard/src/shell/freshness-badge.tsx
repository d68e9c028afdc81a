import { Badge, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client.js';
import type { Line } from '../api/live.js';
import { Drop } from '../parts/drop.js';
import type { Bilingual } from '../words/bilingual.js';
import { useFormats, useSay } from '../words/language.js';
import { WORDS } from './words.js';

const ASK_EVERY_MS = 10_000;
/** Within it nobody would notice. */
const PROMPT_SECONDS = 5;

type Freshness = Schemas['FreshnessDto'];
type Standing = { readonly text: Bilingual; readonly color: 'teal' | 'orange' | 'red' };

export const standingOf = (line: Line, freshness: Freshness | undefined, number: (value: number) => string): Standing => {
  if (line === 'cut') return { text: WORDS.cut, color: 'red' };
  if (freshness === undefined || line === 'connecting') return { text: WORDS.connecting, color: 'orange' };
  if (!freshness.isRecording) return { text: WORDS.notRecording, color: 'red' };
  if (freshness.isBuilding) return { text: WORDS.building, color: 'orange' };
  const { secondsBehind = 0 } = freshness;
  return secondsBehind > PROMPT_SECONDS ? { text: WORDS.behind(number(secondsBehind)), color: 'orange' } : { text: WORDS.live, color: 'teal' };
};

/** `00000000000000001519/…` as people say it: 1.519. */
export const shortened = (position: string): number => Number(position.split('/')[0]);

/** Whether what is on screen is the present, and up to where. */
export const FreshnessBadge = ({ line }: { readonly line: Line }) => {
  const say = useSay();
  const { hour, moment, number } = useFormats();
  const { data } = api.useQuery('get', '/v1/freshness', {}, { refetchInterval: ASK_EVERY_MS });
  const { text, color } = standingOf(line, data, number);
  const details = data === undefined ? [] : [
    ...(data.shownUpTo === undefined ? [] : [say(WORDS.dataUpTo(hour(data.shownUpTo)))]),
    say(WORDS.position(number(shortened(data.position)))),
    ...(data.isHeld ? [say(WORDS.held(moment(data.now)))] : []),
  ];
  const badge = (
    <>
      <Badge color="white" c="dark" size="md" tt="none" leftSection={<Text component="span" c={color} aria-hidden="true">●</Text>}>{say(text)}</Badge>
      <Text component="span" size="xs" visibleFrom="lg" className="number">{details.join(' · ')}</Text>
    </>
  );
  return (
    <Drop className="freshness" label={badge} data-line={line} data-position={data?.position} aria-label={[say(text), ...details].join(' · ')}>
      {() => <Stack gap={4}>{[say(text), ...details].map((detail) => <Text key={detail} size="sm">{detail}</Text>)}</Stack>}
    </Drop>
  );
};
