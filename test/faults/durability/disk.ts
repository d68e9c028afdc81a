import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dice } from '../dice.js';
import { FileContent } from './file-content.js';
import type { Step } from './steps.js';

/** The names in one folder, and what happened to them since the folder was synced. */
type Folder = { readonly certain: Map<string, FileContent>; readonly unsynced: ((names: Map<string, FileContent>) => void)[] };

/**
 * A disk that takes every promise at its word and no more: what was not synced survives a power cut sector by sector, or not.
 * Names too: a file that was created or removed in a folder since that folder was synced may be there or not, in the order of the changes.
 */
export class Disk {
  private readonly files = new Map<string, FileContent>();
  private readonly folders = new Map<string, Folder>();

  apply(step: Exclude<Step, { kind: 'said' }>): void {
    const { path } = step;
    const file = this.files.get(path);
    switch (step.kind) {
      case 'created': return this.create(path);
      case 'removed': return this.remove(path);
      case 'written': return this.known(path).write(step.at, step.bytes);
      case 'resized': return this.known(path).resize(step.size);
      case 'synced': return file === undefined ? this.syncFolder(path) : file.synced();
      case 'sync failed': return file?.syncFailed();
    }
  }

  /** Lays out under `folder` what is found once the power is back. The index of the log lives in memory and is gone. */
  cutPower(folder: string, dice: Dice): void {
    rmSync(folder, { recursive: true, force: true });
    const survival = [0, 1, dice.next(), dice.next()][dice.below(4)] ?? 0;
    for (const [path, { certain, unsynced }] of this.folders) {
      mkdirSync(join(folder, path), { recursive: true });
      const names = new Map(certain);
      for (const change of unsynced.slice(0, dice.below(unsynced.length + 1))) change(names);
      for (const [name, file] of names) {
        if (!name.endsWith('-shm')) writeFileSync(join(folder, name), file.afterPowerCut(survival, dice));
      }
    }
  }

  private create(path: string): void {
    const file = new FileContent();
    this.files.set(path, file);
    this.folder(dirname(path)).unsynced.push((names) => { names.set(path, file); });
  }

  private remove(path: string): void {
    this.files.delete(path);
    this.folder(dirname(path)).unsynced.push((names) => { names.delete(path); });
  }

  private syncFolder(path: string): void {
    const { certain, unsynced } = this.folder(path);
    for (const change of unsynced.splice(0)) change(certain);
  }

  private known(path: string): FileContent {
    const file = this.files.get(path);
    if (file === undefined) throw new Error(`${path} is written to and was never created`);
    return file;
  }

  private folder(path: string): Folder {
    const folder = this.folders.get(path) ?? { certain: new Map(), unsynced: [] };
    this.folders.set(path, folder);
    return folder;
  }
}
