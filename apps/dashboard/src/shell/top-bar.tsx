import { Anchor, Box, Burger, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Line } from '../api/live.js';
import { useSay } from '../words/language.js';
import { AccountMenu } from './account-menu.js';
import { FreshnessBadge } from './freshness-badge.js';
import { ScopeMenu } from './scope-menu.js';
import { WORDS } from './words.js';

type Props = { readonly line: Line; readonly isMenuOpen: boolean; readonly onMenu: () => void };

export const TopBar = ({ line, isMenuOpen, onMenu }: Props) => {
  const say = useSay();
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
      <Group gap="xs" wrap="nowrap">
        <Burger opened={isMenuOpen} onClick={onMenu} hiddenFrom="md" size="sm" color="white" aria-label={say(WORDS.menu)} aria-expanded={isMenuOpen} />
        <Anchor component={Link} to="/" c="white" underline="never"><Text component="span" fw={700} size="lg">Tahapan</Text></Anchor>
        <Box visibleFrom="sm"><ScopeMenu /></Box>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <FreshnessBadge line={line} />
        <AccountMenu />
      </Group>
    </Group>
  );
};
