import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WitnessElsewhereError, WitnessRefusedError, type WitnessLine } from '@app/engine';
import { readWitness } from './read-witness.js';
import { WitnessFile } from './witness-file.js';

let folder: string;
let file: string;
const open: WitnessFile[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'witness-'));
  file = join(folder, 'witness');
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((witness) => witness.close()));
  rmSync(folder, { recursive: true });
});

const witnessAt = (path = file): WitnessFile => {
  const witness = new WitnessFile({ file: path, lock: () => () => undefined });
  open.push(witness);
  return witness;
};

const line = (number: number): WitnessLine => {
  const digits = String(number).padStart(20, '0');
  return { position: `${digits}/${digits}`, stream: `Note-${number % 7}`, revision: Math.floor(number / 7), id: `0b8c9c6e-3f5b-4f43-9f5c-${digits.slice(8)}`, type: 'Noted' };
};
const lines = (from: number, to: number): readonly WitnessLine[] => Array.from({ length: to - from + 1 }, (_, at) => line(from + at));

const written = async (path = file): Promise<WitnessLine[]> => {
  const read: WitnessLine[] = [];
  for await (const each of readWitness(path)) read.push(each);
  return read;
};

const withLines = async (to: number): Promise<void> => {
  const witness = witnessAt();
  await witness.open(undefined);
  await witness.add(lines(1, to));
  await witness.close();
};

describe('a witness file', () => {
  it('gives back what it saw, and goes on after its last line', async () => {
    const witness = witnessAt();
    expect(await witness.open(undefined)).toBeUndefined();
    await witness.add(lines(1, 3));
    await witness.add(lines(4, 2_000));
    await witness.close();
    expect(await witnessAt().open(undefined)).toEqual(line(2_000));
    await open[1]!.add(lines(2_001, 2_001));
    expect(await written()).toEqual(lines(1, 2_001));
  });

  it('cuts off what was being written when the process died, wherever it was cut', async () => {
    await withLines(3);
    const whole = statSync(file).size;
    await withMore(lines(4, 4));
    const longer = statSync(file).size;
    for (let size = longer - 1; size >= whole; size -= 1) {
      truncateSync(file, size);
      expect(await written()).toEqual(lines(1, 3));
      expect(await withMore(lines(4, 4))).toEqual(line(3));
      expect(await written()).toEqual(lines(1, 4));
    }
  });

  it('begins anew where not even its heading was wholly written', async () => {
    await withLines(0);
    for (let size = statSync(file).size - 1; size >= 0; size -= 1) {
      truncateSync(file, size);
      expect(await withMore(lines(1, 1))).toBeUndefined();
      expect(await written()).toEqual(lines(1, 1));
      truncateSync(file, 0);
      await withLines(0);
    }
  });

  it('is not believed once any line of it is lost, and says which', async () => {
    await withLines(10);
    const whole = readFileSync(file, 'utf8').split('\n');
    for (let lost = 0; lost < 10; lost += 1) {
      writeFileSync(file, whole.toSpliced(lost, 1).join('\n'));
      await expect(written()).rejects.toThrow(WitnessRefusedError);
      await expect(written()).rejects.toThrow(`line ${lost + 1} `);
    }
  });

  it('is not believed once a single character of it is another', async () => {
    await withLines(5);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length - 1; at += 1) {
      const altered = Buffer.from(whole);
      altered[at] = altered[at] === 0x30 ? 0x31 : 0x30;
      writeFileSync(file, altered);
      await expect(written()).rejects.toThrow(WitnessRefusedError);
    }
  });

  it('begins a new generation after a release, and leaves the earlier one as it is', async () => {
    await withLines(3);
    const before = readFileSync(file);
    const witness = witnessAt();
    expect(await witness.open('release-1')).toBeUndefined();
    await witness.add(lines(1, 2));
    expect(await witness.open('release-1')).toEqual(line(2));
    expect(await written()).toEqual(lines(1, 2));
    expect(await witness.open('release-2')).toBeUndefined();
    expect([existsSync(`${file}.2`), existsSync(`${file}.3`)]).toEqual([true, true]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await written()).toEqual([]);
  });

  it('touches no file that is no witness, and makes no folder for a volume that is not there', async () => {
    writeFileSync(file, 'somebody else wrote this\nand this\n');
    await expect(witnessAt().open(undefined)).rejects.toThrow(WitnessRefusedError);
    expect(readFileSync(file, 'utf8')).toBe('somebody else wrote this\nand this\n');
    await expect(witnessAt(join(folder, 'absent', 'witness')).open(undefined)).rejects.toThrow('ENOENT');
    await expect(written(join(folder, 'absent', 'witness'))).rejects.toThrow(WitnessRefusedError);
  });

  it('adds nothing after a last line that is damaged', async () => {
    await withLines(3);
    appendFileSync(file, 'rubbish\n');
    const before = readFileSync(file);
    await expect(witnessAt().open(undefined)).rejects.toThrow(WitnessRefusedError);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is written by one process at a time', async () => {
    const second = new WitnessFile({ file, lock: () => undefined });
    await expect(second.open(undefined)).rejects.toThrow(WitnessElsewhereError);
    expect(existsSync(file)).toBe(false);
  });
});

const withMore = async (more: readonly WitnessLine[]): Promise<WitnessLine | undefined> => {
  const witness = witnessAt();
  const last = await witness.open(undefined);
  await witness.add(more);
  await witness.close();
  return last;
};
