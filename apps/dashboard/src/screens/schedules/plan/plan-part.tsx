import { Alert, Group, List, Stack, Text, Title } from '@mantine/core';
import { Explained } from '../../../parts/explained.js';
import { useSay } from '../../../words/language.js';
import type { Desk } from '../desk.js';
import { useDaysOff } from '../use-schedule.js';
import { WORDS } from '../words.js';
import { DeskBar } from './desk-bar.js';
import { Grid } from './grid.js';
import { Ladder } from './ladder.js';
import { Overrides } from './overrides.js';
import { Timeline } from './timeline.js';
import { PLAN } from './words.js';

/** What the schedule says, to be read and typed over. */
export const PlanPart = ({ desk }: { readonly desk: Desk }) => {
  const say = useSay();
  const { days, off, warnings } = useDaysOff(desk.place.fiscalYear);
  return (
    <Stack>
      <DeskBar desk={desk} />
      {warnings.length > 0 && <Alert color="orange" variant="light" c="dark" title={say(WORDS.warnings)}>{warnings.map((one) => <Text key={one.id} size="sm">{say(one)}</Text>)}</Alert>}
      {[...desk.others, ...desk.placed].length > 0 && (
        <Alert color="red" variant="light" role="alert" title={say(PLAN.findings)}>
          <List size="sm">{[...desk.placed.map(({ of }) => of), ...desk.others].map(({ code, sentence }) => <List.Item key={`${code}${sentence.id}`}>{say(sentence)}</List.Item>)}</List>
        </Alert>
      )}
      <Timeline desk={desk} days={days} off={off} />
      <Stack gap="xs">
        <Group gap={6}><Title order={2}>{say(PLAN.targets)}</Title><Explained of={PLAN.targets} by={PLAN.explained} /></Group>
        <Grid desk={desk} where={undefined} caption={PLAN.targets} days={days} off={off} />
      </Stack>
      <Overrides desk={desk} days={days} off={off} />
      <Ladder of={desk.content.ladder} />
    </Stack>
  );
};
