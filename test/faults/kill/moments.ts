import { KILL_POINTS, type KillPoint } from '@app/engine';
import type { Dice } from '../dice.js';

/** When a server under load dies: at the so-manieth passing of a named point, or after a time. */
export type Moment =
  | { readonly kind: 'point'; readonly point: KillPoint; readonly times: number }
  | { readonly kind: 'time'; readonly ms: number };

/** Passed by every command; what a restarted server passes while it is questioned must not use them up. */
const ON_THE_WAY = KILL_POINTS.filter((point) => !/^(rebuild|import|backup|dispatch)-/.test(point));
const WHILE_REBUILDING = ['rebuild-before-swap', 'rebuild-after-swap'] as const;

export const SERVER_POINTS: readonly KillPoint[] = [...ON_THE_WAY, ...WHILE_REBUILDING];
export const isRebuilding = (moment: Moment): boolean => moment.kind === 'point' && moment.point.startsWith('rebuild-');

/** Two of three at a point, each in its turn; the third at any time. */
export const momentOf = (cycle: number, dice: Dice): Moment => {
  if (cycle % 3 === 2) return { kind: 'time', ms: 50 + dice.below(750) };
  const point = SERVER_POINTS[(cycle - Math.floor(cycle / 3)) % SERVER_POINTS.length]!;
  return { kind: 'point', point, times: point.startsWith('rebuild-') ? 1 : 120 + dice.below(200) };
};

export const environmentOf = (moment: Moment): Record<string, string> =>
  (moment.kind === 'point' ? { TAHAPAN_KILL_POINT: `${moment.point}:${moment.times}` } : {});
