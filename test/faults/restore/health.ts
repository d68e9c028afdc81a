import { setTimeout as pause } from 'node:timers/promises';
import { connect, type Answer } from '../../system/connection.js';

const LOOK_EVERY_MS = 50;

type Details = { readonly witness?: { readonly state: string; readonly lag?: { readonly events: number } } };

/** Waits until the witness says that it has seen everything. */
export const untilWitnessed = (base: string): Promise<void> => untilHealth(base, ({ body }) => {
  const { witness } = body['details'] as Details;
  return witness?.state === 'following' && witness.lag?.events === 0;
});

/** Waits until every screen shows everything. */
export const untilReady = (base: string): Promise<void> => untilHealth(base, ({ status }) => status === 200);

const untilHealth = async (base: string, isSo: (answer: Answer) => boolean): Promise<void> => {
  const { call, close } = connect(base);
  while (!isSo(await call('GET', '/health/ready'))) await pause(LOOK_EVERY_MS);
  close();
};
