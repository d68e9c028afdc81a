import { describe, expect, it } from '@jest/globals';
import { noted } from '@app/testing';
import { decode as decodeOwn, decoderOf } from './decode.js';
import type { StoredEvent } from '../ports/index.js';

const decode = decoderOf({
  Note: {
    eventTypes: ['Noted', 'Renoted'],
    upcasters: { Renoted: [({ text }) => ({ number: Number(text) }), ({ number }) => ({ number: Number(number), scale: 'ten' })] },
  },
});
const stored = (options: Parameters<typeof noted>[1] = {}, stream = 'Note-a-b'): StoredEvent =>
  ({ ...noted(7, options), stream, revision: 3, position: 'p', storedAt: new Date(0) });

describe('decoding a stored event', () => {
  it('gives back what was stored, and where', () => {
    const event = stored();
    expect(decode(event)).toEqual({
      kind: 'decoded', recorded: { event: { type: 'Noted', data: { number: 7 } }, stream: 'Note-a-b', revision: 3, position: 'p', metadata: event.metadata },
    });
  });

  it.each([[1, { text: '7' }], [2, { number: 7 }], [3, { number: 7, scale: 'ten' }]])('lifts version %i to the newest', (v, data) => {
    expect(decode(stored({ type: 'Renoted', v, data }))).toMatchObject({ recorded: { event: { data: { number: 7, scale: 'ten' } } } });
  });

  it.each([
    ['unknown-category', stored({}, 'Memo-1')],
    ['unknown-category', stored({}, 'constructor-1')],
    ['unknown-type', stored({ type: 'Forgotten' })],
    ['unknown-type', stored({ type: 'toString' })],
    ['newer-version', stored({ v: 2 })],
    ['malformed', stored({ v: 0 })],
    ['malformed', { ...stored(), data: 'not an object' as never }],
    ['malformed', { ...stored(), metadata: undefined as never }],
    ['malformed', stored({ type: 'Renoted', data: null as never })],
  ])('says %s instead of guessing, and keeps the event', (reason, event) => {
    expect(decode(event)).toEqual({ kind: 'undecodable', reason, stored: event });
  });

  it('takes an upcaster that cannot cope for a malformed event', () => {
    const fragile = decoderOf({ Note: { eventTypes: ['Noted'], upcasters: { Noted: [({ inner }) => ({ ...(inner as { deep: { number: number } }).deep })] } } });
    expect(fragile(stored())).toMatchObject({ kind: 'undecodable', reason: 'malformed' });
  });

  it('reads an event of the programmes only where it has all that such an event carries', () => {
    const completed = { stage: 'RKM', main: true, on: '2021-04-01', round: 1 };
    const read = (data: object) => decodeOwn(stored({ type: 'StageCompleted', data: { ...data } }, 'Location-a-2021-52'));
    expect(read(completed).kind).toBe('decoded');
    expect(read({ ...completed, stage: undefined })).toMatchObject({ kind: 'undecodable', reason: 'malformed' });
    expect(read({ ...completed, round: '1' })).toMatchObject({ kind: 'undecodable', reason: 'malformed' });
  });

  it('reads no event that does not say who did it', () => {
    const event = stored({ type: 'LocationFinished', data: { on: '2021-12-01' } }, 'Location-a-2021-52');
    expect(decodeOwn(event).kind).toBe('decoded');
    expect(decodeOwn({ ...event, metadata: { ...event.metadata, actor: undefined } as never })).toMatchObject({ kind: 'undecodable', reason: 'malformed' });
  });
});
