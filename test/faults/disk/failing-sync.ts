import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshPlaces, type Place } from '../../system/places.js';
import { NotStartedError, startProcess, type ServerProcess } from '../../system/server-process.js';
import { aftermathOf } from './aftermath.js';
import { told } from './answers.js';
import { Clerk } from './clerk.js';
import { afterFailedSync, wholeTrace } from './sync-trace.js';

export type FailingSync = {
  /** Which one failed: the n-th. */
  readonly call: number;
  /** The file that it was to sync; undefined where it never came to that call. */
  readonly file: string | undefined;
  /** How the process ended. */
  readonly exitCode: number | null;
  readonly acknowledged: number;
  /** Answers of success that left the process after the disk had failed. */
  readonly acknowledgedAfter: number;
  readonly lost: number;
  readonly wrong: readonly string[];
};

/** More than it takes to reach the last one tried. */
const COMMANDS = 100;
/** Sent after the first that was not acknowledged. */
const INSISTING = 3;
const LONGEST_END_MS = 30_000;
/** Where the tables did not reach the disk, they are built anew first. */
const CATCH_UP_MS = 40_000;

/** Strace stands between the server and the disk, and lets the n-th sync fail. Afterwards the server is started on a disk that works. */
export const failSync = async (call: number, environment: Record<string, string> = {}): Promise<FailingSync> => {
  const folder = mkdtempSync(join(tmpdir(), 'failing-sync-'));
  const trace = `${folder}.trace`;
  const strace = ['strace', '--daemonize', '-f', '--seccomp-bpf', '-y', '-s', '16', '-o', trace, '-e', 'trace=fsync,fdatasync,write,writev', '-e', `inject=fsync,fdatasync:error=EIO:when=${call}`];
  const work: Work = { nextPlace: freshPlaces(), acknowledged: [] };
  try {
    const exitCode = await startProcess(folder, environment, strace)
      .then((server) => workUntilItEnds(server, work), (error: unknown) => {
        if (error instanceof NotStartedError) return error.exitCode;
        throw error;
      });
    const { file, successes } = afterFailedSync(await wholeTrace(trace), folder);
    const acknowledged = work.acknowledged.length;
    const wrong = await goesOn(folder, work);
    const aftermath = await aftermathOf(folder, work.acknowledged);
    return { call, file, exitCode, acknowledged, acknowledgedAfter: successes, lost: aftermath.lost, wrong: [...wrong, ...aftermath.wrong] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(trace, { force: true });
  }
};

type Work = { readonly nextPlace: () => Place; readonly acknowledged: string[] };

const workUntilItEnds = async (server: ServerProcess, work: Work): Promise<number | null> => {
  try {
    const hasEnded = await commandsUntilRefused(server, work);
    return await (hasEnded ? Promise.race([server.gone, pause(LONGEST_END_MS, null, { ref: false })]) : server.stop());
  } finally {
    await server.kill();
  }
};

/** Answers whether the server has stopped acknowledging. */
const commandsUntilRefused = async (server: ServerProcess, { nextPlace, acknowledged }: Work): Promise<boolean> => {
  const clerk = await Clerk.at(server.base).catch(() => undefined); // a process that is ending lets nobody in
  let refused = 0;
  for (let sent = 0; clerk !== undefined && sent < COMMANDS && refused < INSISTING; sent += 1) {
    const request = Clerk.request(nextPlace());
    const status = await clerk.send(request).then((answer) => answer.status, () => undefined); // nor does it answer everybody
    if (status === 200) acknowledged.push(request.place.locationId);
    else refused += 1;
  }
  clerk?.leave();
  return clerk === undefined || refused > 0;
};

/** On the same files, started again, with a disk that works. */
const goesOn = async (folder: string, { nextPlace, acknowledged }: Work): Promise<readonly string[]> => {
  const server = await startProcess(folder);
  try {
    const clerk = await Clerk.at(server.base);
    const request = Clerk.request(nextPlace());
    const { status } = await clerk.send(request);
    if (status === 200) acknowledged.push(request.place.locationId);
    const shown = await clerk.until(() => clerk.get(`/v1/locations?q=${request.place.locationId}`), ({ body }) => Number(body['total']) === 1, CATCH_UP_MS);
    clerk.leave();
    const exitCode = await server.stop();
    return [...(status === 200 ? [] : [`started again, it answers ${status}`]), ...(shown.body['total'] === 1 ? [] : [`started again, it does not show what it recorded: ${told(shown)}`]), ...(exitCode === 0 ? [] : [`started again, it ends with ${exitCode}`])];
  } finally {
    await server.kill();
  }
};
