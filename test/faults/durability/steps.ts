import { basename } from 'node:path';
import { asTraced } from './system-calls.js';

/** What happened to the files under a folder; paths are relative to it. */
export type Step =
  | { readonly kind: 'created' | 'removed' | 'synced' | 'sync failed'; readonly path: string }
  | { readonly kind: 'written'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'resized'; readonly path: string; readonly size: number }
  /** A line that the process wrote about itself. */
  | { readonly kind: 'said'; readonly path: string; readonly line: string };

/** The file into which a recorded process says what it does; opened for appending. */
export const SAID = 'said';

const CALL = /^(\w+)\((.*)\)\s+= (-?\d+)/;
const OF_DESCRIPTOR = /^\d+<((?:\\x[0-9a-f]{2})+)>/;
const NAMED = /^(?:AT_FDCWD<[^>]*>, )?"((?:\\x[0-9a-f]{2})*)"/;
const PATH_OF_MAPPING = /MAP_SHARED.*, \d+<((?:\\x[0-9a-f]{2})+)>/;
const DATA = /^\d+<[^>]*>, "((?:\\x[0-9a-f]{2})*)"(\.\.\.)?, \d+(?:, (\d+))?$/;

const bytesOf = (traced = ''): Buffer => Buffer.from(traced.replaceAll('\\x', ''), 'hex');

/** A call that is not understood stops the proof: what it did would be missing from the disk. */
export const stepsOf = (lines: readonly string[], folder: string): readonly Step[] => {
  const here = asTraced(`${folder}/`);
  const existing = new Set<string>();
  return lines.flatMap((line): readonly Step[] => {
    const [, call = '', given = '', result = ''] = CALL.exec(line) ?? [];
    const traced = (OF_DESCRIPTOR.exec(given) ?? NAMED.exec(given) ?? PATH_OF_MAPPING.exec(given) ?? [])[1] ?? '';
    if (call !== '' && !`${traced}\\x2f`.startsWith(here)) return [];
    const path = bytesOf(traced).toString().slice(folder.length + 1);
    if (Number(result) < 0) return /^f(data)?sync$/.test(call) ? [{ kind: 'sync failed', path }] : [];
    return stepsOfCall(call, given, Number(result), path, existing, line);
  });
};

const stepsOfCall = (call: string, given: string, result: number, path: string, existing: Set<string>, line: string): readonly Step[] => {
  const unknown = (): never => { throw new Error(`a call that the disk model does not know: ${line.slice(0, 400)}`); };
  switch (call) {
    case 'openat':
      if (given.includes('O_TRUNC') || given.includes('O_DIRECT|')) return unknown();
      if (!given.includes('O_CREAT') || existing.has(path) || basename(path) === SAID) return [];
      existing.add(path);
      return [{ kind: 'created', path }];
    case 'unlink':
      existing.delete(path);
      return [{ kind: 'removed', path }];
    case 'fsync':
    case 'fdatasync':
      return [{ kind: 'synced', path }];
    case 'ftruncate':
      return [{ kind: 'resized', path, size: Number(/, (\d+)$/.exec(given)?.[1] ?? unknown()) }];
    case 'write':
    case 'pwrite64': {
      const [, data, cut, at] = DATA.exec(given) ?? unknown();
      const bytes = bytesOf(data).subarray(0, result);
      if (call === 'write' && basename(path) === SAID) return [{ kind: 'said', path, line: bytes.toString() }];
      return call === 'write' || cut !== undefined ? unknown() : [{ kind: 'written', path, at: Number(at), bytes }];
    }
    case 'mmap': // the index of the log, which no process trusts after a new start
      return path.endsWith('-shm') || !given.includes('PROT_WRITE') ? [] : unknown();
    default:
      return unknown();
  }
};
