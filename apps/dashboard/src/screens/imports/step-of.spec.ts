import { describe, expect, it } from '@jest/globals';
import { soundImportSearch } from './search.js';
import { openSteps, stepOf } from './step-of.js';

const TALLY = { recorded: 1, unchanged: 0, refused: 0 };

describe('coming back to an import', () => {
  it('goes on where it stands', () => {
    expect(stepOf({ state: 'uploaded' }, undefined)).toBe('map');
    expect(stepOf({ state: 'checked' }, undefined)).toBe('check');
    expect(stepOf({ state: 'applying' }, undefined)).toBe('apply');
    expect(stepOf({ state: 'failed' }, undefined)).toBe('apply');
    expect(stepOf({ state: 'applied', tally: TALLY }, undefined)).toBe('report');
    expect(stepOf({ state: 'undoing', tally: TALLY }, undefined)).toBe('report');
  });

  it('shows the step that the address asks for, as long as it can be taken', () => {
    expect(stepOf({ state: 'checked' }, 'preview')).toBe('preview');
    expect(stepOf({ state: 'uploaded' }, 'apply')).toBe('map');
    expect(stepOf({ state: 'applied', tally: TALLY }, 'map')).toBe('report');
  });

  it('cannot change what has been applied, also where taking it back failed', () => {
    expect(openSteps({ state: 'failed', tally: TALLY })).toEqual(['report']);
  });

  it('leaves out of the address what no step is called', () => {
    expect(soundImportSearch({ step: 'apply', rows: 'refused' })).toEqual({ step: 'apply', rows: 'refused' });
    expect(soundImportSearch({ step: 'x', rows: 7 })).toEqual({});
  });
});
