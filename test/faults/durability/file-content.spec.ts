import { describe, expect, it } from '@jest/globals';
import { diceOf } from '../dice.js';
import { FileContent, SECTOR } from './file-content.js';

const filled = (letter: string, sectors = 1): Buffer => Buffer.alloc(sectors * SECTOR, letter);
/** A letter for each sector, `.` for one that was never written. */
const shown = (image: Buffer): string => Array.from({ length: image.length / SECTOR }, (_, sector) => String.fromCharCode(image[sector * SECTOR] || 46)).join('');
const everythingPossible = (file: FileContent): string[] => {
  const dice = diceOf(1);
  return [...new Set(Array.from({ length: 500 }, () => shown(file.afterPowerCut(dice.next(), dice))))].sort();
};

describe('a file at a power cut', () => {
  it('holds what was synced, and of the rest each sector or not, in any order', () => {
    const file = new FileContent();
    file.write(0, filled('a', 2));
    file.synced();
    file.write(0, filled('b', 2));
    expect(everythingPossible(file)).toEqual(['aa', 'ab', 'ba', 'bb']);
    file.synced();
    expect(everythingPossible(file)).toEqual(['bb']);
  });

  it('may have grown, with or without what was written there', () => {
    const file = new FileContent();
    file.write(0, filled('a'));
    expect(everythingPossible(file)).toEqual(['', '.', 'a']);
  });

  it('was cut short wholly and before what was written then, or not at all', () => {
    const file = new FileContent();
    file.write(0, filled('a', 2));
    file.synced();
    file.resize(0);
    file.write(0, filled('b'));
    expect(everythingPossible(file)).toEqual(['', '.', 'aa', 'b']);
    file.synced();
    expect(everythingPossible(file)).toEqual(['b']);
  });

  it('never gets again what a failed sync has left behind, unless it is written again', () => {
    const file = new FileContent();
    file.write(0, filled('a', 2));
    file.synced();
    file.write(0, filled('b', 2));
    file.syncFailed();
    file.synced();
    expect(everythingPossible(file)).toEqual(['aa', 'ab', 'ba', 'bb']);
    file.write(0, filled('b'));
    file.synced();
    expect(everythingPossible(file)).toEqual(['ba', 'bb']);
  });
});
