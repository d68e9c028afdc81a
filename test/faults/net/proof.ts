import { readFileSync, writeFileSync } from 'node:fs';
import { startDouble } from '../../system/double-process.js';
import type { Proof } from '../proof.js';
import { faultsOnTheWire, type NetReport, type Reopen } from './faults-on-the-wire.js';

const LONGEST_RECOVERY_MS = 30_000;

/** A store that comes back without the newest quarter of what it had confirmed. */
const comingBackOlder: Reopen = async (double, journal) => {
  await double.kill();
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
  writeFileSync(journal, `${lines.slice(0, -Math.ceil(lines.length / 4)).join('\n')}\n`);
  return startDouble({ data: journal });
};

const secondsOf = (ms: number): string => (ms / 1_000).toFixed(1);
const worst = ({ recoveries }: NetReport): number => Math.max(...recoveries.map(({ ms }) => ms));

export const proof: Proof<NetReport> = {
  name: 'net',
  claim: 'whatever happens on the way to the store, nothing acknowledged is lost or doubled, screens resume without gap, and all is well within 30 s',
  size: { unit: 'faults between server and store, and an outage', full: 100, small: 5 },
  run: (trial) => faultsOnTheWire(trial),
  shortcomings: (report, { size }) => [
    ...(report.recoveries.length === size + 1 ? [] : [`${report.recoveries.length} recoveries instead of ${size + 1}`]),
    ...report.recoveries.filter(({ ms }) => ms > LONGEST_RECOVERY_MS).map(({ kind, ms }) => `after ${kind} it took ${secondsOf(ms)} s`),
    ...(report.lost === 0 ? [] : [`${report.lost} acknowledged commands are not in the journal`]),
    ...(report.doubled === 0 ? [] : [`${report.doubled} commands are in the journal more than once`]),
    ...report.unequalTables,
    ...(report.outage.saidReady ? ['it called itself ready while the store was gone'] : []),
    ...(report.outage.readsAnswered ? [] : ['it answered no reads while the store was gone']),
    ...(report.exitCode === 0 ? [] : [`the server ended with ${report.exitCode}`]),
    ...(report.acknowledged > 0 ? [] : ['nothing was acknowledged at all']),
  ],
  figure: (report) =>
    `${report.recoveries.length - 1} faults and an outage of ${report.outage.ms / 1_000} s, slowest recovery ${secondsOf(worst(report))} s; ` +
    `${report.acknowledged.toLocaleString('en-US')} acknowledged, ${report.lost} lost, ${report.doubled} doubled, ${report.unequalTables.length} tables unlike a rebuild`,
  planted: async (trial) => {
    const report = await faultsOnTheWire({ ...trial, size: 1 }, comingBackOlder);
    const seen = proof.shortcomings(report, { ...trial, size: 1 });
    return { fault: 'a store that comes back without the newest quarter of what it had confirmed', caught: report.lost > 0, seen: seen.join('; ') };
  },
};
