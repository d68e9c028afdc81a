import { randomUUID } from 'node:crypto';
import { open, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { codeOf } from '../error-shape.js';
import type { Host } from './host.js';

export type Standing = { readonly host: Host; readonly beat: number };

/** Says which host has the data, and by the time of its last change that the host is alive. */
export class HostMark {
  constructor(private readonly file: string) {}

  /** Opened anew each time: only then does a network share show what others wrote. */
  async read(): Promise<Standing | undefined> {
    try {
      const handle = await open(this.file, 'r');
      try {
        const { mtimeMs } = await handle.stat();
        return { host: JSON.parse(await handle.readFile('utf8')) as Host, beat: mtimeMs };
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  async write(host: Host): Promise<void> {
    const draft = `${this.file}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(host));
    await rename(draft, this.file);
  }

  /** Takes no space: also on a full disk the host is seen to be alive. */
  async beat(): Promise<void> {
    const now = new Date();
    await utimes(this.file, now, now);
  }

  async remove(): Promise<void> {
    await rm(this.file, { force: true });
  }
}
