import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WitnessElsewhereError, type Witness, type WitnessLine } from '@app/engine';
import { begins, couldBecomeHeading, eventLine, headingLine, readLine, type Read } from './chained-lines.js';
import { fileOf, newestGeneration } from './generations.js';
import { endDamaged, noWitness } from './refusals.js';

export type WitnessFileOptions = {
  readonly file: string;
  /** Only one process may write; undefined while another one does. */
  readonly lock: () => (() => void) | undefined;
};

type Generation = { readonly handle: FileHandle; readonly release: Read; readonly last: Read };

/** Far longer than the longest line. */
const WINDOW_BYTES = 65_536;
const NEWLINE = 0x0a;

/** An append-only text file, best on a volume of its own. */
export class WitnessFile implements Witness {
  private handle: FileHandle | undefined;
  private unlock: (() => void) | undefined;
  private mark = '';

  constructor(private readonly options: WitnessFileOptions) {}

  async open(release: string | undefined): Promise<WitnessLine | undefined> {
    await this.leave();
    this.unlock ??= this.options.lock();
    if (this.unlock === undefined) throw new WitnessElsewhereError('another process writes the witness');
    const { file } = this.options;
    const newest = await newestGeneration(file);
    const found = newest === undefined ? undefined : await takeUp(fileOf(file, newest));
    if (found !== undefined && begins(found.release, release)) {
      this.handle = found.handle;
      this.mark = found.last.mark;
      return found.last.event;
    }
    await found?.handle.close();
    const isUnbegun = newest !== undefined && found === undefined;
    await this.begin(fileOf(file, (newest ?? 0) + (isUnbegun ? 0 : 1)), release);
    return undefined;
  }

  async add(lines: readonly WitnessLine[]): Promise<void> {
    if (this.handle === undefined) throw new Error('the witness is not open');
    let text = '';
    for (const line of lines) {
      const next = eventLine(line, this.mark);
      text += next.line;
      this.mark = next.mark;
    }
    await this.handle.appendFile(text);
    await this.handle.datasync();
  }

  async close(): Promise<void> {
    await this.leave();
    this.unlock?.();
    this.unlock = undefined;
  }

  private async begin(file: string, release: string | undefined): Promise<void> {
    const { line, mark } = headingLine(release);
    this.handle = await open(file, 'a');
    this.mark = mark;
    await this.handle.truncate(0); // a heading that was cut off
    await this.handle.appendFile(line);
    await this.handle.sync();
    const folder = await open(dirname(file));
    await folder.sync().finally(() => folder.close());
  }

  private async leave(): Promise<void> {
    const { handle } = this;
    this.handle = undefined;
    await handle?.close();
  }
}

/** Cuts off what was not wholly written; undefined where not even the heading was. */
const takeUp = async (file: string): Promise<Generation | undefined> => {
  const handle = await open(file, 'a+');
  try {
    const generation = await lookInto(handle, file);
    if (generation === undefined) await handle.close();
    return generation;
  } catch (error) {
    await handle.close();
    throw error;
  }
};

const lookInto = async (handle: FileHandle, file: string): Promise<Generation | undefined> => {
  const { size } = await handle.stat();
  const head = await windowOf(handle, 0, Math.min(size, WINDOW_BYTES));
  if (couldBecomeHeading(head.toString())) return undefined;
  const start = Math.max(0, size - WINDOW_BYTES);
  const tail = await windowOf(handle, start, size);
  const [release, last] = [readLine(firstLine(head)), readLine(lastLine(tail))];
  if (release?.release === undefined) throw noWitness(file);
  if (last === undefined) throw endDamaged(file);
  const end = start + tail.lastIndexOf(NEWLINE) + 1;
  if (end < size) await handle.truncate(end);
  return { handle, release, last };
};

const windowOf = async (handle: FileHandle, start: number, end: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
  return buffer.subarray(0, bytesRead);
};

const firstLine = (window: Buffer): string => window.toString('utf8', 0, Math.max(0, window.indexOf(NEWLINE)));

const lastLine = (window: Buffer): string => {
  const end = window.lastIndexOf(NEWLINE);
  return end <= 0 ? '' : window.toString('utf8', window.lastIndexOf(NEWLINE, end - 1) + 1, end);
};
