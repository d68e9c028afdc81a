import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStoreError } from '@app/engine';
import { lockFile } from './file-lock.js';
import { HostMark } from './host-mark.js';
import { thisHost, type Host } from './host.js';
import { beingRestored, heldByHost, inUse } from './refusals.js';

export type OccupancyOptions = {
  /** `shared` with other processes of this host, or `alone`. */
  readonly how: 'shared' | 'alone';
  readonly host?: Host;
  readonly beatMs?: number;
  /** How long a mark of another host must stand still before that host is taken for dead. */
  readonly patienceMs?: number;
  /** Another host took the data while this one gave no sign of life. */
  readonly onEvicted?: (error: EventStoreError) => void;
};

export type Occupancy = { readonly leave: () => Promise<void> };

const BEAT_MS = 2_000;
const PATIENCE_MS = 10_000;

/**
 * Locks keep processes of one host apart; whether another host is at work is seen by its beating mark only. Its clock is
 * never compared with ours: a mark is alive when it moves.
 */
export const occupy = async (folder: string, options: OccupancyOptions): Promise<Occupancy> => {
  const { how, host = thisHost(), beatMs = BEAT_MS, patienceMs = PATIENCE_MS, onEvicted = () => undefined } = options;
  const mark = new HostMark(join(folder, 'journal.host'));
  const lock = join(folder, 'journal.lock');
  const unlock = lockFile(lock, how);
  if (unlock === undefined) throw how === 'alone' ? inUse(folder) : beingRestored(folder);
  try {
    await outlast(mark, host, folder, patienceMs, beatMs);
    await take(mark, host);
  } catch (error) {
    unlock();
    throw error;
  }
  const beats = beating(mark, host, beatMs, (other) => { onEvicted(heldByHost(folder, other)); });
  return {
    leave: async () => {
      await beats.stop();
      if (how === 'shared') unlock();
      const last = how === 'alone' ? unlock : lockFile(lock, 'alone', 0);
      if (last === undefined) return; // other processes of this host go on
      if ((await mark.read())?.host.id === host.id) await mark.remove();
      last();
    },
  };
};

/** Returns once no other host is at work here. */
const outlast = async (mark: HostMark, host: Host, folder: string, patienceMs: number, beatMs: number): Promise<void> => {
  const found = await mark.read();
  const over = performance.now() + patienceMs;
  for (let now = found; now !== undefined && now.host.id !== host.id && performance.now() < over; now = await mark.read()) {
    if (now.host.id !== found?.host.id || now.beat !== found.beat) throw heldByHost(folder, now.host);
    await pause(beatMs / 2);
  }
};

/** A mark that is ours already takes no new space, which a full disk would not give. */
const take = async (mark: HostMark, host: Host): Promise<void> => {
  const standing = await mark.read();
  await (standing?.host.id === host.id ? mark.beat() : mark.write(host));
};

const beating = (mark: HostMark, host: Host, beatMs: number, onEvicted: (other: Host) => void): { readonly stop: () => Promise<void> } => {
  const beat = async (): Promise<void> => {
    const other = (await mark.read())?.host;
    if (other === undefined || other.id === host.id) return take(mark, host);
    clearInterval(timer);
    onEvicted(other);
  };
  let current: Promise<void> = Promise.resolve();
  // A disk that takes no beat takes no event either, and the journal says so.
  const timer = setInterval(() => { current = beat().catch(() => undefined); }, beatMs).unref();
  return { stop: () => { clearInterval(timer); return current; } };
};
