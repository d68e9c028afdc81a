import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { fold, type Decision } from '@app/kernel';
import { anyLife, exampleDefinition, type Attempt } from '@app/testing';
import { LOCATION_REFUSALS } from '../sentences/location-refusals.js';
import { allowedCommands } from './allowed-commands.js';
import { location } from './decider.js';
import { LOCATION_EVENT_TYPES, type LocationEvent, type LocationEventOf, type LocationEventType } from './events.js';
import type { LocationState } from './state.js';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

type Moment = Attempt & { readonly state: LocationState; readonly past: readonly LocationEvent[]; readonly decision: Decision<LocationEvent> };

/** Every state and event is frozen on the way: whatever mutates one throws. */
const live = (attempts: readonly Attempt[]): { moments: readonly Moment[]; events: readonly LocationEvent[]; end: LocationState } => {
  const moments: Moment[] = [];
  const events: LocationEvent[] = [];
  let state = frozen(location.initial);
  for (const attempt of attempts) {
    const decision = frozen(location.decide(frozen(attempt.command), state, attempt.facts));
    moments.push({ ...attempt, state, past: [...events], decision });
    if (!decision.accepted) continue;
    events.push(...decision.events);
    state = frozen(fold(location.evolve, state, decision.events));
  }
  return { moments, events, end: state };
};

const inAnyLife = (holds: (life: ReturnType<typeof live>) => void, numRuns = 200) =>
  fc.assert(fc.property(anyLife, (attempts) => holds(live(attempts))), { numRuns });

const of = <T extends LocationEventType>(events: readonly LocationEvent[], ...types: readonly T[]) =>
  events.filter((event): event is LocationEventOf<T> => (types as readonly string[]).includes(event.type));

describe('whatever is asked of a location', () => {
  it('it answers with known events, or with refusals told in both languages', () => inAnyLife(({ moments }) => {
    for (const { decision } of moments) {
      if (decision.accepted) for (const { type } of decision.events) expect(LOCATION_EVENT_TYPES).toContain(type);
      else {
        expect(decision.unmet.length).toBeGreaterThan(0);
        for (const { code, sentence } of decision.unmet) {
          expect(LOCATION_REFUSALS).toHaveProperty([code]);
          expect(sentence.id.trim() && sentence.en.trim()).not.toBe('');
        }
      }
    }
  }));

  it('no required stage is ever skipped', () => inAnyLife(({ moments }) => {
    for (const { decision, past, facts } of moments) {
      const latest = new Map(of(past, 'StageStarted', 'StageCompleted', 'StageReopened').map(({ type, data }) => [data.stage, type]));
      for (const { data: { stage: key } } of of(decision.accepted ? decision.events : [], 'StageCompleted')) {
        const stage = exampleDefinition.stages.find((one) => one.key === key);
        const before = exampleDefinition.stages.filter((one) => stage?.after.includes(one.key) || one.gateFor === key);
        const required = before.filter((one) => one.required && (one.appliesWhen === undefined || facts.emergencyInForce));
        expect(required.filter((one) => latest.get(one.key) !== 'StageCompleted').map((one) => one.key)).toEqual([]);
      }
    }
  }));

  it('physical progress never falls but by a correction, and stays within 0 and 100', () => inAnyLife(({ events }) => {
    const heights = new Map<string, number>();
    for (const { type, data } of of(events, 'ProgressReported', 'ProgressCorrected')) {
      for (const [height, now] of [['location', data.physical], [data.work ?? 'whole', data.percent]] as const) {
        if (type === 'ProgressReported') expect(now).toBeGreaterThanOrEqual(heights.get(height) ?? 0);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(100);
        heights.set(height, now);
      }
    }
  }));

  it('no more is disbursed than the contract and the SK allow', () => inAnyLife(({ moments, end }) => {
    for (const state of [...moments.map((moment) => moment.state), end]) {
      if (state.situation === 'unknown') continue;
      const disbursed = Object.values(state.tranches).reduce((sum, { status, amount }) => (status === 'disbursed' ? sum + amount : sum), 0);
      expect(disbursed).toBeLessThanOrEqual(state.contract?.amount ?? 0);
      expect(state.contract?.amount ?? 0).toBeLessThanOrEqual(state.amount);
    }
  }));

  it('asked again at once, it changes nothing or refuses', () => inAnyLife(({ moments }) => {
    for (const { command, facts, state, decision } of moments) {
      if (!decision.accepted) continue;
      const again = location.decide(command, fold(location.evolve, state, decision.events), facts);
      if (again.accepted) expect([command.type, again.events]).toEqual([command.type, []]);
    }
  }));

  it('what is known is the same however the history is cut', () => fc.assert(fc.property(anyLife, fc.nat(), (attempts, cut) => {
    const { events, end } = live(attempts);
    const at = events.length === 0 ? 0 : cut % events.length;
    const half = fold(location.evolve, location.initial, events.slice(0, at));
    expect(fold(location.evolve, half, events.slice(at))).toEqual(end);
    expect(JSON.parse(JSON.stringify(end))).toEqual(JSON.parse(JSON.stringify(fold(location.evolve, location.initial, JSON.parse(JSON.stringify(events)) as LocationEvent[]))));
  }), { numRuns: 100 }));

  it('papers are verified in the order of their chain', () => inAnyLife(({ events }) => {
    for (const { data: paper } of of(events, 'EvidenceSubmitted')) {
      const verified = of(events, 'EvidenceVerified').filter(({ data }) => data.evidence === paper.evidence).map(({ data }) => data.by);
      expect(verified.map(({ role }) => role)).toEqual(paper.chain.slice(0, verified.length));
    }
  }));

  it('a withdrawn location never comes back', () => inAnyLife(({ moments, end }) => {
    const over = moments.find(({ state }) => ['cancelled', 'replaced', 'terminated', 'finished'].includes(state.situation));
    if (over !== undefined) expect(end.situation).toBe(over.state.situation);
  }));

  it('what it accepts, its buttons allowed', () => inAnyLife(({ moments }) => {
    for (const { command: { type, data }, state, facts, decision } of moments) {
      if (!decision.accepted || decision.events.length === 0) continue;
      const standing = allowedCommands(state, facts).find(({ command }) => command === type);
      const target = standing?.targets?.find((one) => Object.entries(one).every(([key, value]) =>
        key === 'allowed' || key === 'unmet' || (data as Record<string, unknown>)[key] === value));
      expect([type, standing?.allowed, (target ?? standing)?.unmet]).toEqual([type, true, []]);
    }
  }, 30));

  it('these lives go deep enough to mean something', () => {
    const lives = fc.sample(anyLife, { numRuns: 300, seed: 2021 }).map((attempts) => live(attempts).events);
    const share = (type: LocationEventType) => lives.filter((events) => events.some((event) => event.type === type)).length / lives.length;
    expect(share('ContractSigned')).toBeGreaterThan(0.4);
    expect(share('TrancheDisbursed')).toBeGreaterThan(0.3);
    expect(share('ProgressCorrected')).toBeGreaterThan(0.05);
    expect(share('LocationFinished')).toBeGreaterThan(0.1);
    const met = new Set(lives.flat().map(({ type }) => type));
    // These lives know no schedule; deadlines have lives of their own.
    expect(LOCATION_EVENT_TYPES.filter((type) => !met.has(type))).toEqual(['DeadlinesSet', 'TargetsRescheduled', 'DeadlineMissed']);
  });
});
