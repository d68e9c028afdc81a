import { parentPort, workerData } from 'node:worker_threads';
import { perform, type SheetTask } from './sheet-task.js';

export type ThreadData = { readonly sheetTask: SheetTask };

/** This very file: begun as a thread it does its task, and imported it only says where it is. */
export const THREAD = new URL(import.meta.url);

const given = workerData as Partial<ThreadData> | null;
if (given?.sheetTask !== undefined) parentPort?.postMessage(await perform(given.sheetTask));
