import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Part } from './search.js';

type Props = { readonly programme: string; readonly fiscalYear: number; readonly revision?: number; readonly part?: Part; readonly children: ReactNode };

/** To a schedule, to a part of it, or to one of its revisions. */
export const PlaceLink = ({ programme, fiscalYear, revision, part, children }: Props) => {
  const to: string = `/jadwal/${programme}/${fiscalYear}${revision === undefined ? '' : `/revisi/${revision}`}`;
  return <Anchor component={Link} to={to} search={{ part } as never} inherit>{children}</Anchor>;
};
