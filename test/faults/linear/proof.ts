import { signIn, type Client } from '../../system/client.js';
import { freshPlaces } from '../../system/places.js';
import { diceOf } from '../dice.js';
import type { Proof, Trial } from '../proof.js';
import { anomaliesOf } from './check.js';
import { acceptingTooLate } from './double-accept.js';
import { recordHistory } from './record.js';
import { onEventStoreDb, onOneFile, type TwoServers } from './two-servers.js';

const CLIENTS = 6;
const OPERATIONS = 120;
const PLANTED = 50;
const OPERATIONS_PLANTED = 40;
const TELL_EVERY = 25;

type LinearReport = { readonly histories: number; readonly operations: number; readonly contested: number; readonly anomalies: readonly string[] };

const NOTHING: LinearReport = { histories: 0, operations: 0, contested: 0, anomalies: [] };

const clientsOf = ({ bases }: TwoServers): Promise<Client[]> =>
  Promise.all(Array.from({ length: CLIENTS }, (_, n) => signIn(bases[n % bases.length]!, { demo: 'pengawas-pusat', account: `pengawas-${n}` })));

/** So many histories over the two servers, one location each; `disguise` stands between clients and servers. */
const over = async (servers: TwoServers, histories: number, operations: number, trial: Trial, disguise = (client: Client): Client => client): Promise<readonly LinearReport[]> => {
  const clients = await clientsOf(servers);
  const dice = diceOf(trial.seed);
  const places = freshPlaces();
  const reports: LinearReport[] = [];
  try {
    for (let n = 1; n <= histories; n += 1) {
      const history = await recordHistory(clients.map(disguise), places(), operations, dice);
      const contested = history.operations.filter(({ did }) => did.kind === 'too-late').length;
      reports.push({ histories: 1, operations: history.operations.length, contested, anomalies: anomaliesOf(history) });
      if (n % TELL_EVERY === 0) trial.say(`  ${servers.store}: ${n} of ${histories} histories`);
    }
  } finally {
    for (const { close } of clients) close();
    await servers.stop();
  }
  return reports;
};

const together = (reports: readonly LinearReport[]): LinearReport => reports.reduce((sum, report) => ({
  histories: sum.histories + report.histories,
  operations: sum.operations + report.operations,
  contested: sum.contested + report.contested,
  anomalies: [...sum.anomalies, ...report.anomalies],
}), NOTHING);

export const proof: Proof<LinearReport> = {
  name: 'linear',
  claim: 'two servers over one journal answer as one that does everything in turn',
  size: { unit: 'histories of 120 operations by 6 clients, half on each store', full: 500, small: 8 },
  run: async (trial) => together([
    ...await over(await onOneFile(), Math.ceil(trial.size / 2), OPERATIONS, trial),
    ...await over(await onEventStoreDb(), Math.floor(trial.size / 2), OPERATIONS, trial),
  ]),
  shortcomings: ({ histories, contested, anomalies }, { size }) => [
    ...anomalies,
    ...(histories === size ? [] : [`only ${histories} of ${size} histories were recorded`]),
    ...(contested > 0 ? [] : ['no writer ever came too late: nothing was contested']),
  ],
  figure: ({ histories, operations, contested, anomalies }) =>
    `${histories} histories, ${operations.toLocaleString('en-US')} operations (${contested.toLocaleString('en-US')} came too late), ${anomalies.length} anomalies`,
  planted: async (trial) => {
    const reports = await over(await onOneFile(), PLANTED, OPERATIONS_PLANTED, trial, acceptingTooLate);
    const caught = reports.filter(({ contested, anomalies }) => contested === 0 && anomalies.length > 0);
    return {
      fault: 'a server that accepts what came too late',
      caught: caught.length === PLANTED,
      seen: `${caught.length} of ${PLANTED} histories; first: ${caught[0]?.anomalies[0] ?? 'nothing'}`,
    };
  },
};
