import type { Role } from '@app/kernel';
import type { LocationCommand } from '@app/programme';
import { day, fileNamed } from '@app/testing/example';
import type { Dice } from '../dice.js';
import { DISTRICTS, FISCAL_YEAR, FIRST_DAY, PROGRAMME, STAGES, WORKS } from './law.js';
import { dayNumber, dayText } from './naive-days.js';

export type Deed = { readonly locationId: string; readonly command: LocationCommand; readonly by: Role };
/** What is done on which day at which location, in order. */
export type Plan = Map<number, Map<string, Deed[]>>;

const put = (plan: Plan, on: number, deed: Deed): void => {
  const ofDay = plan.get(on) ?? new Map<string, Deed[]>();
  plan.set(on, ofDay.set(deed.locationId, [...(ofDay.get(deed.locationId) ?? []), deed]));
};

const LAST = dayNumber(`${FISCAL_YEAR}-12-31`);
/** Days that people usually take. */
const USUAL: Readonly<Record<string, number>> = { SOSIALISASI: 16, RKM: 36, CONSTRUCTION: 66, LPJ: 16, HANDOVER: 30 };

export const placeOf = (n: number) => {
  const [district, hoursEast] = DISTRICTS[n % DISTRICTS.length]!;
  const region = `${district}.${String(1001 + n)}`;
  return { region, hoursEast, locationId: `${PROGRAMME}-${FISCAL_YEAR}-${region}` };
};

/** Now and then early, now and then very late. */
const taking = (usual: number, dice: Dice): number => Math.round(usual * (0.3 + 0.8 * dice.next() + (dice.next() < 0.2 ? 1.5 * dice.next() : 0)));

/** One life from its designation as far as it gets in the year: stages in time, late or never, pauses, letters, and some that are called off. */
export const addLife = (plan: Plan, n: number, dice: Dice): void => {
  const { region, locationId } = placeOf(n);
  const born = dayNumber(FIRST_DAY) + (dice.next() < 0.9 ? dice.below(80) : dice.below(200));
  const cancelledOn = dice.next() < 0.03 ? born + 1 + dice.below(200) : LAST + 1;
  const add = (on: number, command: LocationCommand, by: Role = 'fasilitator'): void => {
    if (on > LAST || on >= cancelledOn) return;
    put(plan, on, { locationId, command, by });
  };
  const sk = { number: 'SK-1', date: day(dayText(born - dice.below(9))), row: n + 1 };
  add(born, { type: 'DesignateLocation', data: { programme: PROGRAMME, fiscalYear: FISCAL_YEAR, region, sk, amount: 1_000_000, satker: 'bppw' } }, 'pengawas-pusat');
  let at = born;
  for (const [order, stage] of STAGES.entries()) {
    if (order === 0) continue;
    if (dice.next() < 0.06) break;
    const by = stage === 'HANDOVER' ? 'ppk' : 'fasilitator';
    const start = at + dice.below(6);
    add(start, { type: 'StartStage', data: { stage } }, by);
    const days = taking(USUAL[stage]!, dice);
    if (dice.next() < 0.12) add(start, letter(n, start, order, dice), 'ppk');
    const [began, resumed] = dice.next() < 0.2 ? pause(start + 1 + dice.below(days + 1), add, dice) : [start, start];
    at = Math.max(start + days + (resumed - began), resumed);
    if (dice.next() < 0.06) break;
    if (stage === WORKS) for (const part of [0.25, 0.5, 0.75, 1]) report(Math.max(resumed, start + Math.round((at - start) * part)), part, add, dice);
    add(at, { type: 'CompleteStage', data: { stage } }, by);
  }
  if (cancelledOn > LAST) return;
  put(plan, cancelledOn, { locationId, command: { type: 'Cancel', data: { skRevision: 'SK-9', skDate: day(dayText(cancelledOn)), reason: 'Ganda' } }, by: 'pengawas-pusat' });
};

/** For the stage itself, or for one that is only planned. */
const letter = (n: number, on: number, order: number, dice: Dice): LocationCommand => {
  const ahead = Math.min(order + dice.below(2), STAGES.length - 1);
  const newDueOn = day(dayText(on + USUAL[STAGES[order]!]! + (ahead === order ? 10 : USUAL[STAGES[ahead]!]! + 25) + dice.below(60)));
  return { type: 'ExtendDeadline', data: { stage: STAGES[ahead]!, newDueOn, reference: `S-${n}`, reason: 'Cuaca' } };
};

type Add = (on: number, command: LocationCommand, by?: Role) => void;

/** Short or long; it ends before what was granted, on the day, or later: or nobody ever says that it ended. */
const pause = (from: number, add: Add, dice: Dice): readonly [began: number, resumed: number] => {
  const granted = dice.next() < 0.5 ? 1 + dice.below(3) : 3 + dice.below(40);
  const lasted = Math.max(1, granted + dice.below(21) - 14);
  add(from, { type: 'Suspend', data: { reasonClass: 'cuaca', reason: 'Banjir', from: day(dayText(from)), until: day(dayText(from + granted)), files: [fileNamed('surat.pdf')] } }, 'ppk');
  add(from + lasted, { type: 'Resume', data: { on: day(dayText(from + lasted)), reason: 'Surut' } }, 'ppk');
  return [from, from + lasted];
};

const report = (on: number, part: number, add: Add, dice: Dice): void => {
  const percent = part === 1 ? 100 : Math.round(100 * part * (0.7 + 0.3 * dice.next()));
  add(on, { type: 'ReportProgress', data: { percent, observedOn: day(dayText(on)), photos: [] } });
};
