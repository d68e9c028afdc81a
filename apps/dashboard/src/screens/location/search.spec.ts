import { describe, expect, it } from '@jest/globals';
import { soundLocationSearch } from './search.js';

describe('the address of a location', () => {
  it('keeps what is sound of it', () => {
    const sound = { tab: 'money', validAt: '2021-04-01T00:00:00Z', kind: 'evidence', command: 'start-stage', dossier: true };
    expect(soundLocationSearch({ ...sound, dossier: 'true' })).toEqual(sound);
  });

  it('leaves out what is not, as if it had never been there', () => {
    expect(soundLocationSearch({ tab: 'nowhere', validAt: 'yesterday', kind: '<b>', command: '../x', dossier: 'false' })).toEqual({});
  });
});
