import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { HeldClock, type DraftStore } from '../ports/index.js';
import { UploadAllowance } from './upload-allowance.js';

const EVENING = '2021-06-14T16:59:00.000Z' as Instant; // 23:59 WIB
const NEXT_DAY = '2021-06-14T17:00:00.000Z' as Instant;
const most = { bytes: 100, files: 3 };

let days: Map<string, string>;
let book: DraftStore;
beforeEach(() => {
  days = new Map();
  book = {
    ids: () => Promise.resolve([...days.keys()]),
    read: (id) => Promise.resolve(days.has(id) ? Buffer.from(days.get(id) ?? '') : undefined),
    write: () => Promise.reject(new Error('never')),
    append: (id, _, text) => { days.set(id, `${days.get(id) ?? ''}${text}`); return Promise.resolve(); },
    remove: (id) => { days.delete(id); return Promise.resolve(); },
  };
});

const allowanceAt = (at: Instant): UploadAllowance => new UploadAllowance({ book, clock: new HeldClock(at), most });
const keeping = (bytes: number) => () => Promise.resolve({ bytes });
const EXCEEDED = { name: 'UploadsExceededError', most, waitSeconds: 60 };

describe('what an account may upload in a day', () => {
  it('is so many bytes, and no more until the next day begins in the west', async () => {
    const today = allowanceAt(EVENING);
    await today.spend('a', 60, keeping(60));
    await expect(today.spend('a', 41, keeping(41))).rejects.toMatchObject(EXCEEDED);
    expect(await today.spend('a', 40, keeping(40))).toEqual({ bytes: 40 });
    await expect(allowanceAt(NEXT_DAY).spend('a', 100, keeping(100))).resolves.toEqual({ bytes: 100 });
  });

  it('is so many files', async () => {
    const today = allowanceAt(EVENING);
    for (let file = 0; file < most.files; file += 1) await today.spend('a', 1, keeping(1));
    await expect(today.spend('a', 1, keeping(1))).rejects.toMatchObject(EXCEEDED);
  });

  it('is its own', async () => {
    const today = allowanceAt(EVENING);
    await today.spend('a', 100, keeping(100));
    expect(await today.spend('b', 100, keeping(100))).toEqual({ bytes: 100 });
  });

  it('is not spent by what was not kept, and only by as much as was', async () => {
    const today = allowanceAt(EVENING);
    await expect(today.spend('a', 100, () => Promise.reject(new Error('broke off')))).rejects.toThrow('broke off');
    await today.spend('a', 100, keeping(10));
    expect(await today.spend('a', 90, keeping(90))).toEqual({ bytes: 90 });
  });

  it('is spent by what is still on its way', async () => {
    const today = allowanceAt(EVENING);
    let arrive = (_: { bytes: number }): void => undefined;
    const coming = today.spend('a', 60, () => new Promise<{ bytes: number }>((resolve) => { arrive = resolve; }));
    await expect(today.spend('a', 60, keeping(60))).rejects.toMatchObject(EXCEEDED);
    arrive({ bytes: 60 });
    await coming;
  });

  it('is still spent after a new start, whatever line was torn off; days that are over are forgotten', async () => {
    days.set('2021-06-13', '\n100 a');
    await allowanceAt(EVENING).spend('a', 60, keeping(60));
    days.set('2021-06-14', `${days.get('2021-06-14')}\n3`);
    await allowanceAt(EVENING).spend('b', 1, keeping(1));
    await expect(allowanceAt(EVENING).spend('a', 41, keeping(41))).rejects.toMatchObject(EXCEEDED);
    expect([...days.keys()]).toEqual(['2021-06-14']);
  });

  it('is still spent where days that are over cannot be forgotten', async () => {
    days.set('2021-06-13', '\n100 a').set('2021-06-14', '\n60 a');
    book = { ...book, remove: () => Promise.reject(new Error('EIO')) };
    await expect(allowanceAt(EVENING).spend('a', 41, keeping(41))).rejects.toMatchObject(EXCEEDED);
  });

  it('stops nobody where its book cannot be kept', async () => {
    const broken = () => Promise.reject(new Error('EIO'));
    book = { ...book, ids: broken, append: broken };
    expect(await allowanceAt(EVENING).spend('a', 100, keeping(100))).toEqual({ bytes: 100 });
  });
});
