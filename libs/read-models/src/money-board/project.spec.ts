import { describe, expect, it } from '@jest/globals';
import { tableAfter } from '@app/kernel';
import { eventsOf, JOURNEY, recordedLife } from '@app/testing';
import { moneyBoard } from './project.js';

const ID = 'contoh-2021-52.71.03.1004';
const after = (count: number) => tableAfter(moneyBoard, recordedLife(eventsOf(JOURNEY)).slice(0, count)).get(`${ID}/1`);
const request = recordedLife(eventsOf(JOURNEY)).findIndex(({ event }) => event.type === 'TrancheRequested');

describe('the money board', () => {
  it('has no row before a tranche is asked for', () => expect(after(request)).toBeUndefined());

  it('follows a tranche from the request over SPP and SPM to the SP2D, and calls only that disbursed', () => {
    expect(after(request + 1)).toMatchObject({ status: 'requested', percent: 70, amount: 210_000_001, disbursed: 0, sp2d_number: null });
    expect(after(request + 2)).toMatchObject({ status: 'spp', spp_number: 'SPP-1', spp_on: '2021-05-10', disbursed: 0 });
    expect(after(request + 3)).toMatchObject({ status: 'spm', spm_number: 'SPM-1', disbursed: 0 });
    expect(after(request + 4)).toMatchObject({ status: 'disbursed', sp2d_number: 'SP2D-1', disbursed_on: '2021-05-10', disbursed: 210_000_001 });
  });
});
