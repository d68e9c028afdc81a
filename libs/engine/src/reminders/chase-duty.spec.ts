import { afterEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import type { Timer, Timers } from '../ports/index.js';
import { ChaseDuty, type ChaseDutyParts } from './chase-duty.js';
import { ClockWatch } from './clock-watch.js';

const AT = '2021-05-03T00:00:00.000Z' as Instant;
const NOTHING = { at: AT, expected: 0, armed: 0, healed: 0, issued: 0, withdrawn: 0, missed: 0, brokenPromises: 0, failed: 0, milliseconds: 1 };

let duty: ChaseDuty;
afterEach(() => duty.stop());

/** A duty among helpers that write down what is asked of them. */
const onDuty = async ({ leaseFree = true, held = false, shown = 'reached', sweepFails = false } = {}) => {
  const asked: string[] = [];
  const wall = { now: 1_000_000 };
  const clockWatch = new ClockWatch({ wall: () => wall.now, monotonic: () => 0 });
  let ring: ((timer: Timer) => Promise<void>) | undefined;
  const timers = {
    onBack: () => undefined,
    start: (onDue: (timer: Timer) => Promise<void>) => { asked.push('timers'); ring = onDue; },
    stop: () => Promise.resolve(),
  } as unknown as Timers;
  let swept = (): void => undefined;
  const firstLook = new Promise<void>((resolve) => { swept = resolve; });
  const parts = {
    timers, clockWatch,
    leases: { claim: () => Promise.resolve(leaseFree ? 1 : undefined), renew: () => Promise.resolve(true), release: () => Promise.resolve(), answers: () => Promise.resolve(true), close: () => Promise.resolve() },
    hold: { isHeld: () => { if (held) swept(); return Promise.resolve(held); } },
    projector: { waitFor: (position: string) => { asked.push(`shown ${position}`); return Promise.resolve(shown); } },
    sweep: {
      sweepOnce: ({ thorough }: { thorough: boolean }) => {
        asked.push(thorough ? 'thorough sweep' : 'sweep');
        swept();
        return sweepFails ? Promise.reject(new Error('tables are being built')) : Promise.resolve({ ...NOTHING, position: '9' });
      },
      look: (id: string) => { asked.push(`look ${id}`); return Promise.resolve({ ...NOTHING, issued: 1 }); },
    },
    round: { run: (now: Instant) => { asked.push(`round ${now}`); return Promise.resolve({ pending: 0, delivered: 0, failed: 0 }); } },
  } as unknown as ChaseDutyParts;
  duty = new ChaseDuty(parts);
  duty.start();
  if (leaseFree) await firstLook;
  await duty.look();
  return { asked, wall, ring: (key: string) => ring?.({ key, id: 'x', dueAt: AT }) };
};

describe('the duty of chasing deadlines', () => {
  it('looks at everything first, waits until it is shown, and only then writes the letters of that moment', async () => {
    const { asked } = await onDuty();
    expect(asked.slice(0, 4)).toEqual(['timers', 'thorough sweep', 'shown 9', `round ${AT}`]);
    expect(await duty.status()).toMatchObject({ standing: 'on-duty', lastSweep: { issued: 0 }, lastRound: { pending: 0 } });
  });

  it('looks less thoroughly again', async () => {
    const { asked } = await onDuty();
    await duty.look();
    expect(asked.filter((one) => one.endsWith('sweep')).slice(0, 2)).toEqual(['thorough sweep', 'sweep']);
  });

  it('writes no letters while the tables do not show what they are to say', async () => {
    const { asked } = await onDuty({ shown: 'timed-out' });
    expect(asked.some((one) => one.startsWith('round'))).toBe(false);
    expect(await duty.status()).toMatchObject({ failure: expect.stringContaining('do not show in time') });
  });

  it('does nothing where another process does it', async () => {
    expect((await onDuty({ leaseFree: false })).asked).toEqual([]);
    expect(await duty.status()).toMatchObject({ standing: 'elsewhere' });
  });

  it('does nothing while the journal is on hold', async () => {
    const { asked, ring } = await onDuty({ held: true });
    await ring('kotaku-cfw-2021-52.71.03.1004');
    expect(asked).toEqual(['timers']);
    expect(await duty.status()).toMatchObject({ standing: 'held' });
  });

  it('does nothing after the clock has jumped, noticed or not yet, until it is released', async () => {
    const { asked, wall, ring } = await onDuty();
    const before = asked.length;
    wall.now += 86_400_000;
    await ring('kotaku-cfw-2021-52.71.03.1004');
    await duty.look();
    expect(asked).toHaveLength(before);
    expect(await duty.status()).toMatchObject({ standing: 'clock-jumped', jump: { seconds: 86_400 } });
    duty.release();
    await duty.look();
    expect(asked.length).toBeGreaterThan(before);
  });

  it('looks at the location that a timer names', async () => {
    const { asked, ring } = await onDuty();
    await ring('kotaku-cfw-2021-52.71.03.1004');
    expect(asked).toContain('look kotaku-cfw-2021-52.71.03.1004');
    expect(await duty.status()).toMatchObject({ issuedByTimers: 1 });
  });

  it('tells why a look came to nothing, and goes on', async () => {
    await onDuty({ sweepFails: true });
    expect(await duty.status()).toMatchObject({ standing: 'on-duty', failure: 'Error: tables are being built' });
  });
});
