import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A disk of a few megabytes, seen only by whoever is let in; it is gone with the process that holds it. */
export type SmallDisk = {
  /** As a program sees it that is started through `entrance`. */
  readonly folder: string;
  readonly entrance: readonly string[];
  /** The same folder, from here. */
  readonly outside: string;
  readonly freeBytes: () => number;
  /** Takes all room but this much, and gives it back. */
  readonly fillAllBut: (bytes: number) => () => void;
  readonly dispose: () => Promise<void>;
};

/** As root; else as the root of a namespace of our own, where the system lets everybody have one. */
const WAYS_IN = [
  { unshare: ['--mount'], nsenter: ['--mount'] },
  { unshare: ['--map-root-user', '--mount'], nsenter: ['--user', '--preserve-credentials', '--mount'] },
] as const;

const ISOLATE = 'unshare';
const HOLD = 'mount -t tmpfs -o size="$2"m tmpfs "$1" && echo mounted && exec cat';

export const mountSmallDisk = async (megabytes: number): Promise<SmallDisk> => {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const complaints: string[] = [];
  for (const { unshare, nsenter } of WAYS_IN) {
    const holder = spawn(ISOLATE, [...unshare, 'sh', '-c', HOLD, 'sh', folder, String(megabytes)], { stdio: 'pipe' });
    const complaint = text(holder.stderr);
    const mounted = await Promise.race([once(holder.stdout, 'data').then(() => true), once(holder, 'close').then(() => false)]);
    if (mounted) return diskHeldBy(holder, folder, nsenter);
    complaints.push(await complaint);
  }
  rmSync(folder, { recursive: true });
  throw new Error(`this machine lets nobody mount a small disk, so a full one cannot be proved here: ${complaints.join(' ').trim()}`);
};

const diskHeldBy = (holder: ChildProcess, folder: string, namespaces: readonly string[]): SmallDisk => {
  const outside = `/proc/${holder.pid}/root${folder}`;
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(outside);
    return bavail * bsize;
  };
  return {
    folder,
    outside,
    entrance: ['nsenter', '--target', String(holder.pid), ...namespaces, '--'],
    freeBytes,
    fillAllBut: (bytes) => {
      const ballast = join(outside, 'ballast');
      writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes() - bytes)));
      return () => { rmSync(ballast); };
    },
    dispose: async () => {
      const gone = once(holder, 'close');
      holder.stdin?.end();
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
};
