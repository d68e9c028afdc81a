import { describe, expect, it } from '@jest/globals';
import { shippedDefinition, shippedProgrammes, walkToEnd, type WalkedStep, type WalkOptions } from '@app/testing';
import type { StageDefinition } from './definition.js';

const walk = (programme: string, options: WalkOptions = {}): { readonly steps: readonly WalkedStep[]; readonly stages: readonly StageDefinition[] } => {
  const published = shippedDefinition(programme);
  return { steps: [...walkToEnd(published, options)], stages: published.definition.stages };
};

const completedIn = (steps: readonly WalkedStep[]): readonly string[] =>
  steps.flatMap(({ events }) => events.flatMap((event) => (event.type === 'StageCompleted' ? [event.data.stage] : [])));

describe.each(shippedProgrammes())('a location of %s', (programme) => {
  it('comes from its designation to its end without a required stage skipped', () => {
    const { steps, stages } = walk(programme);
    expect(steps.at(-1)?.state.situation).toBe('finished');
    const owed = stages.filter(({ kind, required }) => kind !== 'parallel' && required).map(({ key }) => key);
    expect([...completedIn(steps)].sort()).toEqual([...owed].sort());
  });

  it('passes its main stages in their order', () => {
    const { steps, stages } = walk(programme);
    const main = stages.filter(({ kind }) => kind === 'main').map(({ key }) => key);
    expect(completedIn(steps).filter((key) => main.includes(key))).toEqual(main);
  });

  it('comes to its end with every optional stage taken, an emergency in force and money left over', () => {
    const { steps, stages } = walk(programme, { takes: () => true, emergencyInForce: true, leftover: 1_000_000 });
    const owed = stages.filter(({ kind }) => kind !== 'parallel').map(({ key }) => key);
    expect([...completedIn(steps)].sort()).toEqual([...owed].sort());
  });
});

const BUILDING = shippedProgrammes().filter((programme) => shippedDefinition(programme).definition.physical !== undefined);

describe.each(BUILDING)('a location of %s with three works', (programme) => {
  it('comes to its end with the papers of each work, and one of the others', () => {
    const { steps } = walk(programme, { works: 3, takes: () => true });
    expect(steps.at(-1)?.state.situation).toBe('finished');
    const papers = steps.flatMap(({ events }) => events.flatMap((event) => (event.type === 'EvidenceSubmitted' ? [event.data] : [])));
    for (const { key, perWork } of shippedDefinition(programme).definition.documents) {
      const works = papers.filter(({ document }) => document === key).map(({ work }) => work);
      expect([key, works.length > 0 ? works : 'never asked']).toEqual([key, expectedOf(key, perWork)]);
    }
  });
});

/** Papers asked for only in circumstances that these walks do not have. */
const CIRCUMSTANTIAL = ['sop-darurat', 'bukti-setor'];
const expectedOf = (key: string, perWork = false) => {
  if (CIRCUMSTANTIAL.includes(key)) return 'never asked';
  return perWork ? ['work-1', 'work-2', 'work-3'] : [undefined];
};
