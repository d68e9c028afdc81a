import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SqliteLeases } from '@app/adapters/sqlite';
import { eventually } from '@app/testing';
import type { Leases } from '../ports/index.js';
import { LeaseSeat } from './seat.js';

const LEASE_MS = 600;

/** Leases that can be out of reach for one who holds them in his hand. */
class DistantLeases implements Leases {
  isAway = false;
  granted = 0;
  constructor(private readonly near: Leases) {}
  async claim(...asked: Parameters<Leases['claim']>) {
    const token = this.isAway ? undefined : await this.near.claim(...asked);
    if (token !== undefined) this.granted += 1;
    return token;
  }
  async renew(...asked: Parameters<Leases['renew']>) { return !this.isAway && this.near.renew(...asked); }
  async release(...asked: Parameters<Leases['release']>) { if (!this.isAway) await this.near.release(...asked); }
  async answers() { return !this.isAway && this.near.answers(); }
  close() { return this.near.close(); }
}

type Sitter = { readonly name: string; readonly seat: LeaseSeat; readonly leases: DistantLeases };

let directory: string;
let sitters: Sitter[];
let story: string[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'seat-'));
  [sitters, story] = [[], []];
});
afterEach(async () => {
  for (const { seat, leases } of sitters) {
    await seat.leave();
    await leases.close();
  }
  rmSync(directory, { recursive: true });
});

const sitter = (name: string): Sitter => {
  const leases = new DistantLeases(new SqliteLeases({ file: join(directory, 'timers.db') }));
  const told = (what: string) => () => { story.push(`${name} ${what}`); };
  const one = { name, leases, seat: new LeaseSeat({ leases, name: 'chase', leaseMs: LEASE_MS, onGained: told('gained'), onLost: told('lost') }) };
  sitters.push(one);
  return one;
};
const untilHeld = (one: Sitter, isHeld = true): Promise<void> => eventually(() => one.seat.isHeld === isHeld, `${one.name} ${isHeld ? 'sits' : 'rises'}`);

const twoAtTheDoor = async (): Promise<readonly [Sitter, Sitter]> => {
  const [one, other] = [sitter('one'), sitter('other')];
  one.seat.take();
  await untilHeld(one);
  other.seat.take();
  return [one, other];
};

describe('a seat', () => {
  it('is one process\'s, and goes to another as soon as it is left', async () => {
    const [one, other] = await twoAtTheDoor();
    await one.seat.leave();
    await untilHeld(other);
    expect(story).toEqual(['one gained', 'other gained']);
  });

  it('of one who is silent goes to another once the lease has run out, and the silent one rises when it comes back', async () => {
    const [one, other] = await twoAtTheDoor();
    one.leases.isAway = true;
    await untilHeld(other);
    expect(one.seat.isHeld).toBe(true); // nobody could tell it; exact revisions see to it that its work counts once
    one.leases.isAway = false;
    await untilHeld(one, false);
    expect(story).toEqual(['one gained', 'other gained', 'one lost']);
  });

  it('is nobody\'s alone while nobody can be asked: who sits stays, and the others sit down too', async () => {
    const [one, other] = await twoAtTheDoor();
    for (const { leases } of sitters) leases.isAway = true;
    await untilHeld(other);
    expect(one.seat.isHeld).toBe(true);
    for (const { leases } of sitters) leases.isAway = false;
    await eventually(() => one.seat.isHeld !== other.seat.isHeld, 'one of them rises');
  });

  it('that was forgotten is taken again without rising from it', async () => {
    const one = sitter('one');
    one.seat.take();
    await untilHeld(one);
    const third = sitter('third').leases;
    await third.release('chase', 1);
    await third.claim('chase', 'third', 1);
    await eventually(() => one.leases.granted === 2, 'it is taken again');
    expect([story, one.seat.isHeld]).toEqual([['one gained'], true]);
  });
});
