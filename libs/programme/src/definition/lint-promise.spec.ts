import { describe, expect, it } from '@jest/globals';
import { shippedDefinition, shippedProgrammes, walkToEnd } from '@app/testing';
import fc from 'fast-check';
import type { Definition, StageDefinition } from './definition.js';
import { lintDefinition } from './lint.js';

const assumed = { source: 'A', clause: 'meddled' } as const;

/** What a hasty hand may do to a stage, and to what other stage it may look. */
const MEDDLINGS: { readonly [name: string]: (stage: StageDefinition, other: StageDefinition) => Partial<StageDefinition> } = {
  flipRequired: ({ required }) => ({ required: !required }),
  dropGateFor: () => ({ gateFor: undefined }),
  gateForOther: (_, { key }) => ({ gateFor: key }),
  afterOther: (_, { key }) => ({ after: [key] }),
  alsoAfterOther: ({ after }, { key }) => ({ after: [...after, key] }),
  afterNothing: () => ({ after: [] }),
  kindOfOther: (_, { kind }) => ({ kind }),
  dropFirstGate: ({ completes }) => ({ completes: completes.slice(1) }),
  gatesOfOther: (_, { completes }) => ({ completes }),
  awaitOther: ({ completes }, { key }) => ({ completes: [...completes, { stageCompleted: key, ...assumed }] }),
  startWithOther: (_, { key }) => ({ starts: [{ stageStarted: key, ...assumed }] }),
};

const DEFINITIONS = new Map(shippedProgrammes().map((programme) => [programme, shippedDefinition(programme).definition]));

type Change = { readonly stage: number; readonly other: number; readonly meddling: string };

const meddledWith = (definition: Definition, changes: readonly Change[]): Definition => ({
  ...definition,
  stages: changes.reduce<StageDefinition[]>((stages, { stage, other, meddling }) => {
    const at = stage % stages.length;
    const changed = { ...stages[at]!, ...MEDDLINGS[meddling]!(stages[at]!, stages[other % stages.length]!) };
    return stages.with(at, JSON.parse(JSON.stringify(changed)) as StageDefinition);
  }, [...definition.stages]),
});

const change = fc.record({ stage: fc.nat(22), other: fc.nat(22), meddling: fc.constantFrom(...Object.keys(MEDDLINGS)) });

const circumstances = fc.record({ optional: fc.boolean(), emergencyInForce: fc.boolean(), works: fc.nat(2) });

describe('the promise of the linter', () => {
  it('whatever it passes can be walked to the end without a required stage skipped', () => {
    let walks = 0;
    const changes = fc.array(change, { minLength: 1, maxLength: 2 });
    fc.assert(fc.property(fc.constantFrom(...DEFINITIONS.keys()), changes, circumstances, (programme, meddlings, { optional, ...others }) => {
      const definition = meddledWith(DEFINITIONS.get(programme)!, meddlings);
      if (lintDefinition(definition).length > 0) return;
      walks += 1;
      const { stages, situation } = [...walkToEnd({ version: 1, hash: 'f'.repeat(64), definition }, { ...others, takes: () => optional })].at(-1)!.state;
      expect(situation).toBe('finished');
      const owed = definition.stages.filter(({ kind, required, appliesWhen }) =>
        kind !== 'parallel' && required && (appliesWhen === undefined || others.emergencyInForce));
      expect(owed.filter(({ key }) => stages[key]?.status !== 'completed').map(({ key }) => key)).toEqual([]);
    }), { numRuns: 200 });
    expect(walks).toBeGreaterThan(20);
  });
});
