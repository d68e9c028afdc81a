import { Anchor, type AnchorProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFrame } from '../shell/use-frame.js';

type Props = AnchorProps & {
  readonly list: '/lokasi' | '/tenggat';
  /** Filters, by the names that the list's address has for them. */
  readonly where: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children: ReactNode;
};

/** From a number to the list of what it counts. */
export const ListLink = ({ list, where, children, ...anchor }: Props) => {
  const search = { ...useFrame(), ...where } as never; // each list judges its own address
  return <Anchor component={Link} to={list} search={search} c="dark" inherit {...anchor}>{children}</Anchor>;
};
