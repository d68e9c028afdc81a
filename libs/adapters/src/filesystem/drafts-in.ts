import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftStore } from '@app/engine';

const ID = /^[0-9a-f][0-9a-f-]{7,63}$/;
const PART = /^[a-z]+(?:\.[a-z]+)?$/;

/** A folder for each draft, and a file for each of its parts. */
export const draftsIn = (folder: string): DraftStore => {
  let written = 0;
  const at = (id: string, part: string): string => {
    if (!ID.test(id) || !PART.test(part)) throw new Error(`no draft has the name ${id}/${part}`);
    return join(folder, id, part);
  };
  return {
    ids: async () => (await readdir(folder).catch(unlessMissing<string[]>([]))).filter((name) => ID.test(name)),
    read: (id, part) => ID.test(id) ? readFile(at(id, part)).catch(unlessMissing<undefined>(undefined)) : Promise.resolve(undefined),
    write: async (id, part, content) => {
      const path = at(id, part);
      await mkdir(join(folder, id), { recursive: true });
      written += 1;
      const aside = `${path}.${process.pid}-${written}`;
      try {
        await writeFile(aside, content, { flush: true });
        await rename(aside, path);
      } catch (fault) {
        await rm(aside, { force: true }); // or it would keep the last room of a disk that is full
        throw fault;
      }
    },
    append: async (id, part, text) => {
      await mkdir(join(folder, id), { recursive: true });
      await appendFile(at(id, part), text);
    },
    remove: (id) => ID.test(id) ? rm(join(folder, id), { recursive: true, force: true }) : Promise.resolve(),
  };
};

const unlessMissing = <T>(instead: T) => (fault: NodeJS.ErrnoException): T => {
  if (fault.code === 'ENOENT') return instead;
  throw fault;
};
