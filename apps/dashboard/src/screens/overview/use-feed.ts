import { useState } from 'react';
import { api } from '../../api/client.js';
import { useTransitionsSince, type Transition } from '../../api/live.js';
import { useFrame } from '../../shell/use-frame.js';
import { feedLines, joined } from './feed-lines.js';

/** Transitions as they happen, in the frame; told to wait, it holds what it has and counts what comes. Of a moment in the past: those that were known then. */
export const useFeed = (shown: number) => {
  const { asOf, fiscalYear, programme, province } = useFrame();
  const read = api.useQuery('get', '/v1/transitions', { params: { query: { asOf, fiscalYear, programme, province, limit: shown } } });
  const live = useTransitionsSince().filter((one) => asOf === undefined &&
    (fiscalYear === undefined || one.fiscalYear === fiscalYear) && (programme === undefined || one.programme === programme) && (province === undefined || one.region.startsWith(province)));
  const [held, setHeld] = useState<readonly Transition[]>();
  const now = joined(live, read.data?.transitions ?? []);
  return {
    read,
    imports: read.data?.imports ?? [],
    lines: feedLines(held ?? now).slice(0, shown),
    isHeld: held !== undefined,
    waiting: held === undefined ? 0 : now.filter(({ position }) => position > (held[0]?.position ?? '')).length,
    toggle: () => { setHeld(held === undefined ? now : undefined); },
  };
};
