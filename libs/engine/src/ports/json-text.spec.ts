import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonText } from './json-text.js';

describe('JSON text', () => {
  it('of whatever passes comes back the same', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const json = jsonText(data, 'data');
      expect('text' in json && JSON.stringify(JSON.parse(json.text))).toBe(JSON.stringify(data));
    }));
  });

  it('is not made of what would come back as something else', () => {
    const lossy = fc.constantFrom(undefined, Number.NaN, Number.NEGATIVE_INFINITY, 1n, Symbol('s'), () => 1, new Date(0), new Map(), new Set());
    const path = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(fc.property(lossy, path, (value, keys) => {
      const data = { list: [keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), [value])] };
      expect(jsonText(data, 'data')).toHaveProperty('wrong');
    }));
  });

  it('leaves out an optional field that is not there', () => {
    expect(jsonText({ reason: undefined, kept: 1 }, 'metadata')).toEqual({ text: '{"kept":1}' });
  });

  it('says where it is wrong', () => {
    expect(jsonText({ list: [{ deep: Number.NaN }] }, 'data')).toEqual({ wrong: 'data.list.0.deep is NaN' });
  });
});
