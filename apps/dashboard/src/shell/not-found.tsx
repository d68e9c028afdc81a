import { Anchor, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../words/language.js';
import { WORDS } from './words.js';

export const NotFound = () => {
  const say = useSay();
  return (
    <Stack p="xl" align="flex-start" component="main">
      <Title order={1}>{say(WORDS.notFound)}</Title>
      <Anchor component={Link} to="/">{say(WORDS.toOverview)}</Anchor>
    </Stack>
  );
};
