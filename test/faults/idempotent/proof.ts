import { randomUUID } from 'node:crypto';
import { signIn } from '../../system/client.js';
import { freshPlaces } from '../../system/places.js';
import { onEventStoreDb, onSqlite, type OneServer } from '../one-server.js';
import { diceOf } from '../dice.js';
import type { Proof, Trial } from '../proof.js';
import { droppingProxy, type Headers } from './dropping-proxy.js';
import { effectsOf, judge } from './judge.js';
import { sendAll } from './sender.js';

const CLIENTS = 8;

type IdempotentReport = {
  readonly commands: number;
  readonly sends: number;
  readonly repliesLost: number;
  /** Another body under a key that was used: how often tried. */
  readonly others: number;
  readonly wrong: readonly string[];
};

const over = async (server: OneServer, commands: number, { seed, say }: Trial, headers?: Headers): Promise<IdempotentReport> => {
  const proxy = await droppingProxy(server.base, diceOf(seed), headers);
  const nextPlace = freshPlaces();
  let left = commands;
  const takeOne = (): boolean => (left -= 1) >= 0;
  try {
    const clients = await Promise.all(Array.from({ length: CLIENTS }, (_, n) => signIn(proxy.base, { demo: 'pengawas-pusat', account: `pengawas-${n}` })));
    const sent = (await Promise.all(clients.map((client, n) => sendAll(client, nextPlace, diceOf(seed + n + 1), takeOne)))).flat();
    say(`  ${server.store}: ${sent.length} commands sent; reading every history`);
    const effects = await effectsOf(clients[0]!, new Set(sent.map(({ locationId }) => locationId)));
    for (const { close } of clients) close();
    return {
      commands: sent.length,
      sends: sent.reduce((sum, { sends }) => sum + sends, 0),
      repliesLost: proxy.counts['reply lost'],
      others: sent.filter(({ other }) => other !== undefined).length,
      wrong: sent.flatMap((each) => judge(each, effects)),
    };
  } finally {
    await proxy.close();
    await server.stop();
  }
};

const together = (a: IdempotentReport, b: IdempotentReport): IdempotentReport => ({
  commands: a.commands + b.commands,
  sends: a.sends + b.sends,
  repliesLost: a.repliesLost + b.repliesLost,
  others: a.others + b.others,
  wrong: [...a.wrong, ...b.wrong],
});

/** As a server would behave that does not know keys again. */
const forgettingKeys: Headers = (headers) => ('idempotency-key' in headers ? { ...headers, 'idempotency-key': randomUUID() } : headers);

const text = (value: number): string => value.toLocaleString('en-US');

export const proof: Proof<IdempotentReport> = {
  name: 'idempotent',
  claim: 'a command sent again, because its answer was lost, has one effect and one answer; its key serves no other command',
  size: { unit: 'commands on each store', full: 2_000, small: 60 },
  run: async (trial) => together(await over(await onSqlite(), trial.size, trial), await over(await onEventStoreDb(), trial.size, trial)),
  shortcomings: ({ commands, repliesLost, others, wrong }, { size }) => [
    ...wrong,
    ...(commands === 2 * size ? [] : [`${commands} commands were sent instead of ${2 * size}`]),
    ...(repliesLost > commands / 10 ? [] : [`only ${repliesLost} replies were lost`]),
    ...(others >= Math.min(500, size) ? [] : [`only ${others} keys were tried with another body`]),
  ],
  figure: ({ commands, sends, repliesLost, others, wrong }) =>
    `${text(commands)} commands in ${text(sends)} sends, ${text(repliesLost)} replies lost, ${text(others)} of ${text(others)} other bodies refused; ${wrong.length} wrong`,
  planted: async (trial) => {
    const { wrong, commands } = await over(await onSqlite(), trial.size, trial, forgettingKeys);
    return { fault: 'a server that does not know keys again', caught: wrong.length > 0, seen: `${wrong.length} findings in ${commands} commands; first: ${wrong[0] ?? 'nothing'}` };
  },
};
