import { describe, expect, it } from '@jest/globals';
import { formatsOf } from './formats.js';

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

describe('formats', () => {
  const id = formatsOf('id');

  it('write numbers and money as people here do, with a real minus', () => {
    expect(plain(id.rupiah(300_000_000))).toBe('Rp 300.000.000');
    expect(plain(id.percent(-10.8, 1))).toBe('−10,8 %');
    expect(plain(formatsOf('en').number(1_250.5, 1))).toBe('1,250.5');
  });

  it('tell a difference with its sign', () => {
    expect([19.14, -2, 0].map((value) => formatsOf('id').signed(value, 1))).toEqual(['+19,1', '−2', '±0']);
  });

  it('never show a moment without its zone', () => {
    const end = '2021-03-31T16:59:00Z';
    expect(plain(id.moment(end))).toBe('31 Mar 2021, 23.59 WIB');
    expect(plain(id.moment(end, 'WIT'))).toBe('1 Apr 2021, 01.59 WIT');
  });

  it('leave a plain day the day it is, wherever the reader sits', () => {
    expect(id.day('2021-06-14')).toBe('14 Jun 2021');
  });
});
