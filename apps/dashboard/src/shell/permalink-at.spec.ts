import { describe, expect, it } from '@jest/globals';
import { soundFrame } from './frame-search.js';
import { permalinkAt } from './permalink-at.js';

const asOfIn = (href: string) => soundFrame(Object.fromEntries(new URL(href).searchParams)).asOf;

describe('a permanent link', () => {
  it('is fixed to the moment it was made at, and keeps its filters', () => {
    const link = permalinkAt('https://tahapan.example/tenggat?band=overdue', '2021-06-14T01:30:00.123Z');
    expect(asOfIn(link)).toBe('2021-06-14T01:30:00Z');
    expect(link).toContain('band=overdue');
  });

  it('leaves a moment of the past as it is', () => {
    const past = 'https://tahapan.example/?asOf=2021-05-01T00:00:00Z';
    expect(asOfIn(permalinkAt(past, '2021-06-14T01:30:00Z'))).toBe('2021-05-01T00:00:00Z');
  });
});
