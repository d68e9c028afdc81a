import { Card, Container, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { client } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { useSignIn, type Role } from '../../api/session.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { useSay } from '../../words/language.js';
import { ROLES, WORDS } from './words.js';

/** A page of its own, which the router of this one does not know. */
const IN_THE_FIELD = /^\/lapangan(?![^/?#])/;

/** Who asked for no address in particular. */
const NOWHERE = '/';

/** Whoever comes in is shown the year in which something was recorded last, of what lies in their authority; every year is one choice away. */
const whereLifeGoesOn = async (): Promise<string> => {
  const read = await client.GET('/v1/locations', { params: { query: { sort: 'latest-change', limit: 1 } } }).catch(() => undefined); // whoever is in goes on, also without it
  const [newest] = read?.data?.locations ?? [];
  return newest === undefined ? NOWHERE : `/?fiscalYear=${newest.fiscalYear}`;
};

export const SignIn = () => {
  const say = useSay();
  const navigate = useNavigate();
  const { next = NOWHERE } = useSearch({ from: '/masuk' });
  const signIn = useSignIn();
  useEffect(() => { document.title = `${say(WORDS.title)} · Tahapan`; }, [say]);
  const go = async (): Promise<void> => {
    const href = next === NOWHERE ? await whereLifeGoesOn() : next;
    await navigate({ href, reloadDocument: IN_THE_FIELD.test(href) });
  };
  const enter = (demo: Role): void => { signIn.mutate({ demo }, { onSuccess: () => { void go(); } }); };
  return (
    <Container size="md" py="xl" component="main">
      <Stack>
        <div>
          <Title order={1}>Tahapan · {say(WORDS.title)}</Title>
          <Text c="gray.8">{say(WORDS.lead)}</Text>
        </div>
        {signIn.error !== null && <ProblemNote problem={problemOf(signIn.error)} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {ROLES.map(({ role, name, may }) => (
            <Card key={role} component="button" type="button" ta="left" withBorder style={{ cursor: 'pointer' }} onClick={() => { enter(role); }} aria-label={say(WORDS.enter(name))} data-role={role}>
              <Text fw={650} c="laut.8">{say(name)}</Text>
              <Text size="sm" c="gray.8">{say(may)}</Text>
            </Card>
          ))}
        </SimpleGrid>
        <Text size="sm" c="gray.8">{say(WORDS.demoOnly)}</Text>
        <LanguageSwitch />
      </Stack>
    </Container>
  );
};
