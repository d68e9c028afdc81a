import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { repeatedName } from './repeated-name.js';

describe('a name that stands twice in a JSON text', () => {
  it.each([
    ['{"amount":1,"amount":2}', 'amount'], ['{"a":{"b":1, "b" : 2}}', 'b'], ['[{"a":1},{"a":1,"c":{},"a":2}]', 'a'], ['{"a":1,"\\u0061":2}', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'], ['{"":1,"":2}', ''], ['{"a":"}","a":1}', 'a'],
  ])('is found: %s', (text, name) => expect(repeatedName(text)).toBe(name));

  it.each([
    '{"a":1,"b":{"a":2}}', '[{"a":1},{"a":1}]', '{"a":"a","b":"a"}', '["a","a"]', '{"a":"\\"a\\":1,\\"a\\":2"}', '{"a":1,"A":2}', '', '{', '"', '"a', '{"a":1,"b\\', '}}]]{"a":1',
  ])('is not found: %s', (text) => expect(repeatedName(text)).toBeUndefined());

  it('is not found in what was written from a value, whatever the value', () =>
    fc.assert(fc.property(fc.json(), (text) => expect(repeatedName(text)).toBeUndefined())));
});
