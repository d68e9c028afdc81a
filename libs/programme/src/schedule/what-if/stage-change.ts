import type { PlainDate } from '@app/kernel';
import type { DeadlineChange } from '../../location/events.js';
import { newlyLate, noLongerLate, type LocationChange } from './location-change.js';

export const EFFECTS = ['moved', 'becomeLate', 'stopBeingLate', 'becomeAtRisk', 'stopBeingAtRisk'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What comes to one stage of one location. That the location is at risk is told of the stage at which it stands. */
export type StageChange = {
  readonly locationId: string;
  readonly region: string;
  readonly satker: string;
  readonly stage: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** The day that any publication would give, where it is neither: it moves from there, for the change in question. */
  readonly anyway?: PlainDate;
  readonly effects: readonly Effect[];
  /** Any publication would bring it, also one that changes nothing. */
  readonly refreshed: boolean;
};

export const stageChanges = (change: LocationChange): readonly StageChange[] => {
  const { locationId, region, satker, currentStage = '', changes, refreshed, anyway, before, after, isAtRiskAnyway } = change;
  if (changes === undefined) return [];
  const [late, onTime] = [namesOf(newlyLate(change)), namesOf(noLongerLate(change))];
  const effectsOn = (stage: string): readonly Effect[] => (late.has(stage) ? ['moved', 'becomeLate'] : onTime.has(stage) ? ['moved', 'stopBeingLate'] : MOVED);
  const others = new Map(anyway.map(({ stage, to }) => [stage, to]));
  const between = ({ stage, from, to }: DeadlineChange): Pick<StageChange, 'anyway'> => {
    const day = others.get(stage);
    return day === undefined || day === from || day === to ? {} : { anyway: day };
  };
  const told = changes.map((one): StageChange => ({ locationId, region, satker, stage: one.stage, from: one.from, to: one.to, ...between(one), effects: effectsOn(one.stage), refreshed: refreshed.has(one.stage) }));
  if (before.isAtRisk === after.isAtRisk) return told;
  const risk: StageChange = { locationId, region, satker, stage: currentStage, effects: [after.isAtRisk ? 'becomeAtRisk' : 'stopBeingAtRisk'], refreshed: isAtRiskAnyway === after.isAtRisk };
  const isSame = ({ stage, refreshed: comesAnyway }: StageChange): boolean => stage === risk.stage && comesAnyway === risk.refreshed;
  return told.some(isSame) ? told.map((one) => (isSame(one) ? { ...one, effects: [...one.effects, ...risk.effects] } : one)) : [...told, risk];
};

const MOVED: readonly Effect[] = ['moved'];

const namesOf = (stages: readonly { readonly stage: string }[]): ReadonlySet<string> => new Set(stages.map(({ stage }) => stage));
