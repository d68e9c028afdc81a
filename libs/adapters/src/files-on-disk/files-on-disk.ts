import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { AnnouncedFile, ByteRange, FileStore, StoredFile, Upload } from '@app/engine';
import type { Instant } from '@app/kernel';
import { codeOf, onDisk, syncFolder, unlessMissing } from './disk.js';
import { takeIn } from './intake.js';
import { locationsIn, note, touch, uploadsFor } from './notes.js';
import { CONTENT, folderOf, incomingIn, isHash, levelsOf, noteFor } from './places.js';

/** Longer than any file takes to come: what lies there since then, nobody is writing any more. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;
const MOST_TRIES = 3;

/**
 * A folder for each file, and in it the content and a note for each location it was sent for. It is made under another name
 * and moved to its place in one step, so that a file is there with its first note, or not at all.
 */
export class FilesOnDisk implements FileStore {
  private constructor(private readonly root: string) {}

  static async open(root: string): Promise<FilesOnDisk> {
    await mkdir(incomingIn(root), { recursive: true });
    await dropAbandoned(incomingIn(root));
    return new FilesOnDisk(root);
  }

  async put(file: AnnouncedFile, content: AsyncIterable<Uint8Array>, upload: Upload): Promise<void> {
    const draft = join(incomingIn(this.root), randomUUID());
    await onDisk(() => mkdir(draft));
    try {
      await takeIn(join(draft, CONTENT), file, content);
      await onDisk(async () => {
        await note(draft, upload);
        await syncFolder(draft);
        await this.place(draft, file.hash, upload, MOST_TRIES);
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }

  async find(hash: string, locationId: string): Promise<StoredFile | undefined> {
    return onDisk(async () => {
      const uploads = await uploadsFor(folderOf(this.root, hash), locationId);
      return uploads.length === 0 ? undefined : this.stored(hash, uploads);
    });
  }

  read(hash: string, range?: ByteRange): Readable {
    return createReadStream(join(folderOf(this.root, hash), CONTENT), range);
  }

  async *list(): AsyncIterable<StoredFile> {
    for (const first of await namesIn(this.root, 2)) {
      for (const second of await namesIn(join(this.root, first), 2)) {
        for (const hash of (await namesIn(join(this.root, first, second), 64)).filter(isHash)) {
          const folder = folderOf(this.root, hash);
          const uploads = await onDisk(async () => (await Promise.all((await locationsIn(folder)).map((id) => uploadsFor(folder, id)))).flat());
          const stored = await onDisk(() => this.stored(hash, uploads));
          if (stored !== undefined) yield stored;
        }
      }
    }
  }

  async wantedAt(hash: string, locationId: string): Promise<Instant | undefined> {
    return onDisk(() => stat(join(folderOf(this.root, hash), noteFor(locationId))).then(({ mtime }) => mtime.toISOString() as Instant, unlessMissing(undefined)));
  }

  async markWanted(hash: string, locationId: string): Promise<void> {
    await onDisk(() => touch(join(folderOf(this.root, hash), noteFor(locationId))).catch(unlessMissing(undefined)));
  }

  async forget(hash: string, locationId: string): Promise<void> {
    const folder = folderOf(this.root, hash);
    await onDisk(async () => {
      await rm(join(folder, noteFor(locationId)), { force: true });
      if ((await locationsIn(folder)).length > 0) return;
      const aside = join(incomingIn(this.root), randomUUID());
      const isMoved = await rename(folder, aside).then(() => true, unlessMissing(false));
      if (!isMoved) return;
      if ((await locationsIn(aside)).length > 0) await rename(aside, folder); // it was sent again just then
      else await rm(aside, { recursive: true, force: true });
    });
  }

  /** Where it lies already it gets one more note; it may be going away just then, and so it is tried again. */
  private async place(draft: string, hash: string, upload: Upload, tries: number): Promise<void> {
    const folder = folderOf(this.root, hash);
    await this.makeLevels(hash);
    try {
      await rename(draft, folder);
      await syncFolder(dirname(folder));
    } catch (fault) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(fault))) throw fault;
      await this.join(draft, folder, upload).catch((missed: unknown) => {
        if (codeOf(missed) !== 'ENOENT' || tries <= 1) throw missed;
        return this.place(draft, hash, upload, tries - 1);
      });
    }
  }

  private async join(draft: string, folder: string, upload: Upload): Promise<void> {
    await note(folder, upload);
    await rename(join(draft, CONTENT), join(folder, CONTENT)); // byte for byte the same, or what a failing disk made of it is mended
    await syncFolder(folder);
  }

  private async makeLevels(hash: string): Promise<void> {
    const [first, second] = levelsOf(this.root, hash);
    if (await mkdir(second, { recursive: true }) === undefined) return;
    await syncFolder(first);
    await syncFolder(this.root);
  }

  private async stored(hash: string, uploads: readonly Upload[]): Promise<StoredFile | undefined> {
    const bytes = await stat(join(folderOf(this.root, hash), CONTENT)).then(({ size }) => size, unlessMissing(undefined));
    return bytes === undefined ? undefined : { hash, bytes, uploads };
  }
}

const namesIn = async (folder: string, length: number): Promise<readonly string[]> =>
  onDisk(async () => (await readdir(folder).catch(unlessMissing<string[]>([]))).filter((name) => name.length === length).sort());

/** Left by a process that died, or by a power cut. */
const dropAbandoned = async (incoming: string): Promise<void> => {
  const since = Date.now() - ABANDONED_AFTER_MS;
  for (const name of await readdir(incoming)) {
    const made = await stat(join(incoming, name)).then(({ mtimeMs }) => mtimeMs, unlessMissing(undefined));
    if (made !== undefined && made < since) await rm(join(incoming, name), { recursive: true, force: true });
  }
};
