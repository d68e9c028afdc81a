import { Secret } from '@app/engine';
import { describe, expect, it } from '@jest/globals';
import { MailWatch } from './mail-watch.js';

describe('the mail server, as readiness tells of it', () => {
  it('is asked in the background, once for many who want to know, and nobody waits for it', async () => {
    let asked = 0;
    let answer: (answers: boolean) => void = () => undefined;
    const answered = new Promise<boolean>((done) => { answer = done; });
    const watch = new MailWatch({ mail: { kind: 'smtp', url: new Secret('smtp://mail.example'), from: 'a@b.example' } }, { ping: () => {
      asked += 1;
      return answered;
    } });
    expect([watch.state(), watch.state()]).toEqual([{ carrier: 'smtp' }, { carrier: 'smtp' }]);
    answer(false);
    await answered;
    expect(watch.state()).toEqual({ carrier: 'smtp', answers: false });
    expect(asked).toBe(1);
  });
});
