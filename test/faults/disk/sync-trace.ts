import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 20;
const LONGEST_WAIT_MS = 10_000;

const FAILED = /sync\(\d+<([^>]*)>\)\s+= -1 EIO .*\(INJECTED\)/;
/** Strace pads the number of a thread to five places. */
const ENDED = /^(\d+) [^]*\n\1 +\+\+\+ /;
const SUCCESS = /writev?\(.*"HTTP\/1\.1 200/;

export type AfterFailure = { readonly file: string | undefined; readonly successes: number };

/** A call during which another thread had its turn is written in two halves. */
const wholeCalls = (trace: string): readonly string[] => {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', call] = /^(\d+) +(.*) <unfinished \.\.\.>$/.exec(line) ?? [];
    if (call !== undefined) {
      begun.set(thread, call);
      return [];
    }
    const [, of = '', rest] = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/.exec(line) ?? [];
    return rest === undefined ? [line] : [`${of} ${begun.get(of) ?? ''}${rest}`];
  });
};

/** Which file it was whose sync failed, and how often the process answered with success from then on. */
export const afterFailedSync = (trace: string, folder: string): AfterFailure => {
  const lines = wholeCalls(trace);
  const at = lines.findIndex((line) => FAILED.test(line));
  if (at < 0) return { file: undefined, successes: 0 };
  const path = FAILED.exec(lines[at] ?? '')?.[1] ?? '';
  return { file: path.startsWith(folder) ? path.slice(folder.length + 1) || 'folder' : 'elsewhere', successes: lines.slice(at).filter((line) => SUCCESS.test(line)).length };
};

/** The recorder outlives the recorded process by a moment: its record is whole once it tells of the end of the first thread. */
export const wholeTrace = async (file: string): Promise<string> => {
  const over = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const trace = readFileSync(file, 'latin1');
    if (ENDED.test(trace)) return trace;
    if (performance.now() > over) throw new Error('the record of the system calls has no end');
    await pause(LOOK_AGAIN_MS);
  }
};
