import { setTimeout as pause } from 'node:timers/promises';
import type { KillPoint } from '@app/engine';
import type { ServerProcess } from '../../system/server-process.js';
import type { Dice } from '../dice.js';
import type { Catcher } from './catcher.js';

/** When a server that is sending letters dies: at a named point, at any time after a letter, or before it has come to any. */
export type Death =
  | { readonly kind: 'point'; readonly point: KillPoint; readonly times: number }
  | { readonly kind: 'letters'; readonly letters: number; readonly thenMs: number }
  | { readonly kind: 'start'; readonly ms: number };

const POINTS = ['dispatch-after-send-before-recorded', 'dispatch-after-claim', 'dispatch-before-claim'] as const satisfies readonly KillPoint[];
const EARLY = 0.15;
const AT_A_POINT = 0.5;
const LONGEST_AFTER_LETTER_MS = 25;
const LONGEST_AFTER_START_MS = 1_500;
const LONGEST_LIFE_MS = 60_000;

/** With no more than so many letters gone out before. */
export const deathOf = (dice: Dice, letters: number): Death => {
  if (dice.next() < EARLY) return { kind: 'start', ms: dice.below(LONGEST_AFTER_START_MS) };
  if (dice.next() < AT_A_POINT) return { kind: 'point', point: POINTS[dice.below(POINTS.length)]!, times: 1 + dice.below(letters) };
  return { kind: 'letters', letters: dice.below(letters) + 1, thenMs: dice.below(LONGEST_AFTER_LETTER_MS) };
};

export const environmentOf = (death: Death): Record<string, string> =>
  (death.kind === 'point' ? { TAHAPAN_KILL_POINT: `${death.point}:${death.times}` } : {});

/** After a letter that will have to be sent again, for nobody wrote down that it was. */
export const deathBeforeItIsRecorded = (dice: Dice, letters: number): Death => ({ kind: 'point', point: POINTS[0], times: 1 + dice.below(letters) });

/** A moment that does not come in time is no reason to live on. */
export const die = async (server: ServerProcess, death: Death, catcher: Catcher): Promise<void> => {
  await Promise.race([momentOf(server, death, catcher), pause(LONGEST_LIFE_MS, undefined, { ref: false })]);
  await server.kill();
};

const momentOf = async (server: ServerProcess, death: Death, catcher: Catcher): Promise<void> => {
  if (death.kind === 'point') await server.gone;
  if (death.kind === 'letters') {
    await catcher.more(death.letters);
    await pause(death.thenMs);
  }
  if (death.kind === 'start') await pause(death.ms);
};
