import { Worker } from 'node:worker_threads';
import type { Sheets, Workbooks } from '@app/engine';
import { SheetRefused } from './refusals.js';
import { perform, type SheetResult, type SheetTask } from './sheet-task.js';
import { THREAD, type ThreadData } from './sheet-thread.js';
import { sheets } from './sheets.js';

export type ThreadLimits = { readonly withinMs: number; readonly memoryMb: number; readonly atOnce: number };

const LIMITS: ThreadLimits = { withinMs: 20_000, memoryMb: 512, atOnce: 2 };
/** What is written was read within its own limits before, and takes about so many times as long. */
const WRITING = 6;
/** A smaller file is done before a thread would have begun, and swells to no more than a few megabytes. */
const SMALL_BYTES = 64_000;
const SMALL_ROWS = 300;

/** What lets a thread run the house unbuilt. */
const LOADER = THREAD.pathname.endsWith('.ts') ? ['--import', new URL('../../../../apps/launch/from-source/register.mjs', THREAD).href] : [];

/** A thread that came to the end of its time or memory. */
class ThreadEnded extends Error {}

/**
 * Reads and writes large workbooks beside the server, which meanwhile answers: nothing that is in a file may cost it more than the time
 * and memory it is given here.
 */
export const sheetsInThreads = (given: Partial<ThreadLimits> = {}): { readonly sheets: Sheets; readonly workbooks: Workbooks } => {
  const limits = { ...LIMITS, ...given };
  const run = inTurn(limits.atOnce);
  const withinMs = (task: SheetTask): number => limits.withinMs * (task.kind === 'read' ? 1 : WRITING);
  const perhapsAside = <Task extends SheetTask>(task: Task, isSmall: boolean): Promise<SheetResult[Task['kind']]> =>
    (isSmall ? perform(task) : run(() => aside(task, { ...limits, withinMs: withinMs(task) }))) as Promise<SheetResult[Task['kind']]>;
  return {
    sheets: {
      read: async (file, options) => {
        const reading = perhapsAside({ kind: 'read', file, options }, file.length <= SMALL_BYTES);
        return reading.catch((fault: unknown) => {
          if (!(fault instanceof ThreadEnded)) throw fault;
          return { readable: false, refusal: new SheetRefused('sheet.too-heavy').refusal };
        });
      },
      writeReview: sheets.writeReview,
    },
    workbooks: {
      template: async (template) => Buffer.from(await perhapsAside({ kind: 'template', template }, template.rows.length <= SMALL_ROWS)),
      annotated: async (file, options, marks) => Buffer.from(await perhapsAside({ kind: 'annotated', file, options, marks }, file.length <= SMALL_BYTES)),
    },
  };
};

const aside = (task: SheetTask, { withinMs, memoryMb }: ThreadLimits): Promise<unknown> => new Promise((resolve, reject) => {
  const workerData: ThreadData = { sheetTask: task };
  const thread = new Worker(THREAD, { workerData, execArgv: LOADER, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const late = setTimeout(() => { void thread.terminate(); }, withinMs);
  thread.once('message', resolve);
  thread.once('error', (fault: NodeJS.ErrnoException) => { reject(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadEnded(fault.code) : fault); });
  thread.once('exit', () => {
    clearTimeout(late);
    reject(new ThreadEnded(`no answer within ${withinMs} ms`)); // unless it has answered
  });
});

/** So many at a time; the others wait. */
const inTurn = (atOnce: number) => {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => { waiting.push(go); });
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
};
