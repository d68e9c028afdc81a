import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClockMarkFile } from './clock-mark-file.js';
import { machineClock } from './machine-clock.js';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'clock-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const MARK = { wall: 1_600_000_000_000, uptime: 5_000, boot: 'a' };

describe('the file that remembers the clock', () => {
  it('tells the next life of the program what was kept last', () => {
    const file = join(folder, 'data', 'clock.json');
    new ClockMarkFile(file).keep({ ...MARK, wall: 1 });
    new ClockMarkFile(file).keep(MARK);
    expect(new ClockMarkFile(file).last()).toEqual(MARK);
    expect(readdirSync(join(folder, 'data'))).toEqual(['clock.json']);
  });

  it.each(['', '{', 'null', '{"wall":"x","uptime":1,"boot":"a"}'])('knows nothing where %j is all there is', (text) => {
    writeFileSync(join(folder, 'clock.json'), text);
    expect(new ClockMarkFile(join(folder, 'clock.json')).last()).toBeUndefined();
  });

  it('stops nobody where nothing can be kept', () => {
    const marks = new ClockMarkFile(join('/dev/null', 'clock.json'));
    marks.keep(MARK);
    expect(marks.last()).toBeUndefined();
  });
});

describe('the clock of the machine', () => {
  it('goes on by itself, under one name until the machine is started anew', () => {
    const [one, other] = [machineClock(), machineClock()];
    expect(one.boot).toBe(other.boot);
    expect(other.uptime()).toBeGreaterThanOrEqual(one.uptime());
  });
});
