import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteBackups } from '@app/adapters/sqlite';
import type { Dice } from '../dice.js';

type Damage = { readonly what: string; readonly inflict: (folder: string, dice: Dice) => void };

const flip = (file: string, dice: Dice): void => {
  const bytes = readFileSync(file);
  const at = dice.below(bytes.length);
  bytes[at]! ^= 1 << dice.below(8);
  writeFileSync(file, bytes);
};

const alterDigit = (file: string, dice: Dice): void => {
  const text = readFileSync(file, 'utf8');
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = digits[dice.below(digits.length)]!;
  writeFileSync(file, `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`);
};

const damagesBy = (another: string): readonly Damage[] => [
  { what: 'a byte flipped', inflict: (folder, dice) => { flip(join(folder, 'journal.db'), dice); } },
  { what: 'cut short', inflict: (folder, dice) => { truncateSync(join(folder, 'journal.db'), dice.below(readFileSync(join(folder, 'journal.db')).length)); } },
  { what: 'a digit of the manifest altered', inflict: (folder, dice) => { alterDigit(join(folder, 'manifest.json'), dice); } },
  { what: 'the manifest of another backup', inflict: (folder) => { cpSync(join(another, 'manifest.json'), join(folder, 'manifest.json')); } },
];

/** Copies of a backup, each damaged in one way; answers what was not refused. */
export const unrefusedDamage = async (backup: string, another: string, times: number, dice: Dice): Promise<readonly string[]> => {
  const { verify } = sqliteBackups({ journal: '', readModels: '' });
  const copy = `${backup}-damaged`;
  const accepted: string[] = [];
  const damages = damagesBy(another);
  for (let n = 0; n < times; n += 1) {
    const { what, inflict } = damages[n % damages.length]!;
    cpSync(backup, copy, { recursive: true });
    inflict(copy, dice);
    await verify(copy).then(() => accepted.push(`a backup with ${what} was not refused`), () => undefined);
    rmSync(copy, { recursive: true });
  }
  return accepted;
};
