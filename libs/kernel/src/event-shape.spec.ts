import { describe, expect, it } from '@jest/globals';
import { fitsTo, type Shape } from './event-shape.js';

const SHAPE: Shape = { stage: 'text', round: 'number', main: 'flag', files: 'list', rest: 'object', by: { id: 'text' }, next: 'text?' };
const fits = fitsTo(SHAPE);
const sound = { stage: 'RKM', round: 1, main: false, files: [], rest: {}, by: { id: 'a' } };

describe('the shape of an event', () => {
  it('is that of a value with every field it names', () => {
    expect(fits(sound)).toBe(true);
    expect(fits({ ...sound, next: 'LPJ', besides: 1 })).toBe(true);
  });

  it.each([
    ['a field is missing', { ...sound, stage: undefined }], ['a number is a text', { ...sound, round: '1' }], ['a flag is a number', { ...sound, main: 0 }],
    ['a list is an object', { ...sound, files: {} }], ['an object is a list', { ...sound, rest: [] }], ['an object is null', { ...sound, rest: null }],
    ['an inner field is missing', { ...sound, by: {} }], ['what may be left out is of another kind', { ...sound, next: 5 }],
    ['it is no object', 'RKM'], ['it is nothing', null],
  ])('is not that of a value where %s', (_, value) => expect(fits(value)).toBe(false));
});
