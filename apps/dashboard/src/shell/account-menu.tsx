import { Anchor, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSession, useSignOut } from '../api/session.js';
import { Drop } from '../parts/drop.js';
import { useSay } from '../words/language.js';
import { LanguageSwitch } from './language-switch.js';
import { WORDS } from './words.js';

export const AccountMenu = () => {
  const say = useSay();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const signOut = useSignOut();
  const unit = session?.unit ?? '…';
  const leave = (): void => { signOut.mutate(undefined, { onSettled: () => { void navigate({ to: '/masuk' }); } }); };
  return (
    <Drop label={unit} aria-label={say(WORDS.signedInAs(unit))}>
      {() => (
        <Stack gap="xs" align="flex-start">
          <Text size="sm" fw={600}>{say(WORDS.signedInAs(unit))}</Text>
          <LanguageSwitch />
          <Anchor href="/lapangan">{say(WORDS.field)}</Anchor>
          <Anchor component={Link} to="/masuk">{say(WORDS.otherRole)}</Anchor>
          <Anchor component="button" type="button" onClick={leave}>{say(WORDS.signOut)}</Anchor>
        </Stack>
      )}
    </Drop>
  );
};
