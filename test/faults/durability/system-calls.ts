import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Everything that changes a file or a folder, or that could do so behind the back of the others. */
const CALLS = [
  'openat', 'openat2', 'open', 'creat', 'mmap', 'write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'copy_file_range', 'sendfile', 'splice',
  'ftruncate', 'truncate', 'fallocate', 'fsync', 'fdatasync', 'sync_file_range', 'syncfs', 'sync',
  'rename', 'renameat', 'renameat2', 'link', 'linkat', 'unlink', 'unlinkat', 'rmdir',
];
const TRACER = 'strace';
const LONGEST_DATA = 4_194_304;

/** As strace writes every path and all data with `-xx`. */
export const asTraced = (words: string): string => Buffer.from(words).reduce((all, byte) => `${all}\\x${byte.toString(16).padStart(2, '0')}`, '');

/** The lines of one thread that has to do with `folder`, in the order of its calls. Where a sync is to fail, the process may come to its end by that. */
export const recordCalls = async (program: readonly string[], folder: string, failingSync?: number): Promise<readonly string[]> => {
  const traces = mkdtempSync(join(tmpdir(), 'calls-'));
  try {
    const options = ['-ff', '-y', '-xx', '-s', String(LONGEST_DATA), '--seccomp-bpf', '-e', `trace=${CALLS.join()}`, '-e', 'signal=none', '-o', join(traces, 'thread')];
    const fault = failingSync === undefined ? [] : ['-e', `inject=fsync,fdatasync:error=EIO:when=${failingSync}`];
    const child = spawn(TRACER, [...options, ...fault, ...program], { stdio: ['ignore', 'ignore', 'pipe'] });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
    if (code !== 0 && failingSync === undefined) throw new Error(`the recorded process ended with ${code}: ${said}`);
    return linesAbout(folder, traces);
  } finally {
    rmSync(traces, { recursive: true, force: true });
  }
};

/** Across threads the order would be a guess, so there may be only one. */
const linesAbout = (folder: string, traces: string): readonly string[] => {
  const needle = asTraced(`${folder}/`);
  const threads = readdirSync(traces)
    .map((name) => readFileSync(join(traces, name), 'latin1').split('\n').filter((line) => line.includes(needle)))
    .filter((lines) => lines.length > 0);
  if (threads.length !== 1) throw new Error(`${threads.length} threads worked in ${folder}; the order of their calls is not known`);
  return threads[0] ?? [];
};
