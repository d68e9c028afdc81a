import { fold } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { skImport } from './decider.js';
import type { ImportCommand } from './commands.js';
import type { ImportEvent } from './events.js';
import type { ImportState } from './state.js';

const start: ImportCommand = { type: 'StartImport', data: { name: 'sk.csv', sha256: 'a'.repeat(64), rows: 10 } };
const advance = (through: number, created = through): ImportCommand =>
  ({ type: 'AdvanceImport', data: { through, tally: { created, unchanged: 0, refused: through - created }, refused: [] } });
const complete: ImportCommand = { type: 'CompleteImport', data: {} };

const after = (...commands: readonly ImportCommand[]): { state: ImportState; events: readonly ImportEvent[] } =>
  commands.reduce<{ state: ImportState; events: readonly ImportEvent[] }>(({ state, events }, command) => {
    const decision = skImport.decide(command, state, {});
    if (!decision.accepted) throw new Error(decision.unmet.map(({ code }) => code).join());
    return { state: fold(skImport.evolve, state, decision.events), events: [...events, ...decision.events] };
  }, { state: skImport.initial, events: [] });

const refusalOf = (command: ImportCommand, state: ImportState): string[] => {
  const decision = skImport.decide(command, state, {});
  return decision.accepted ? [] : decision.unmet.map(({ code }) => code);
};

describe('the import of a list', () => {
  it('runs from its start to its completion and keeps the count', () => {
    expect(after(start, advance(4), advance(10, 9), complete).events.at(-1)).toEqual({ type: 'ImportCompleted', data: { created: 9, unchanged: 0, refused: 1 } });
  });

  it('is not begun, advanced or completed a second time', () => {
    const once = after(start, advance(4), advance(10), complete);
    expect(after(start, start, advance(4), advance(2), advance(10), complete, complete, start).events).toEqual(once.events);
  });

  it('cannot be completed while rows are left', () => {
    expect(refusalOf(complete, after(start, advance(9)).state)).toEqual(['import.unfinished']);
  });

  it('cannot go on before it has begun, nor beyond its rows', () => {
    expect(refusalOf(advance(1), skImport.initial)).toEqual(['import.unknown']);
    expect(refusalOf(advance(11), after(start).state)).toEqual(['import.too-far']);
  });
});
