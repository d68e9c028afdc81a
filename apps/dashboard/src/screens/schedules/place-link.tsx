import { Anchor } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useFrame } from '../../shell/use-frame.js';
import type { Part } from './search.js';

type Place = { readonly programme: string; readonly fiscalYear: number; readonly revision?: number; readonly part?: Part };
type Props = Partial<Place> & { readonly children: ReactNode };

/** To a schedule, to a part of it, or to one of its revisions; without a programme, to all of them. The frame is kept. */
export const PlaceLink = ({ programme, fiscalYear, revision, part, children }: Props) => {
  const { history } = useRouter();
  const asked = new URLSearchParams(Object.entries({ ...useFrame(), part }).filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)])).toString();
  const path = ['/jadwal', ...(programme === undefined ? [] : [programme, fiscalYear]), ...(revision === undefined ? [] : ['revisi', revision])].join('/');
  const address = asked === '' ? path : `${path}?${asked}`;
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return; // the browser's own: a tab or a window of its own
    event.preventDefault();
    history.push(address);
  };
  return <Anchor href={address} inherit onClick={go}>{children}</Anchor>;
};
