import { describe, expect, it } from '@jest/globals';
import { fold } from '@app/kernel';
import { eventsOf, exampleDefinition, JOURNEY } from '@app/testing';
import { location } from './decider.js';

describe('a location from its SK to its upkeep', () => {
  const events = eventsOf(JOURNEY);
  const state = fold(location.evolve, location.initial, events);

  it('completes every required stage that holds another back, and finishes', () => {
    if (state.situation === 'unknown') throw new Error('The location is not known.');
    const required = exampleDefinition.stages.filter(({ required, appliesWhen }) => required && appliesWhen === undefined);
    expect(required.map(({ key }) => state.stages[key]?.status)).toEqual(required.map(() => 'completed'));
    expect(state.situation).toBe('finished');
    expect(state.currentStage).toBeUndefined();
    expect(state.physical).toBe(100);
  });

  it('names the main stage that comes next at each completion', () => {
    const line = events.flatMap(({ type, data }) => (type === 'StageCompleted' && data.main ? [[data.stage, data.next]] : []));
    const main = exampleDefinition.stages.filter(({ kind }) => kind === 'main').map(({ key }) => key);
    expect(line).toEqual(main.map((key, at) => [key, main[at + 1]]));
  });
});
