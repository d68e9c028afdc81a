import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64Url, toBase64Url } from './base64url.js';

const ascii = fc.string({ unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)) });

describe('base64url', () => {
  it('is the one that the platform writes, and comes back equal', () => {
    fc.assert(fc.property(ascii, (text) => {
      expect(toBase64Url(text)).toBe(Buffer.from(text, 'latin1').toString('base64url'));
      expect(fromBase64Url(toBase64Url(text))).toBe(text);
    }));
  });

  it('reads nothing out of what it never wrote', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const read = fromBase64Url(text);
      if (read !== undefined) expect(toBase64Url(read)).toBe(text);
    }));
  });
});
