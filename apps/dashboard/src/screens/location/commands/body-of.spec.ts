import { describe, expect, it } from '@jest/globals';
import { bodyOf } from './body-of.js';
import { FORMS } from './forms.js';

describe('what a form sends', () => {
  it('is nothing for what was left empty, so that the server says what is missing', () => {
    expect(bodyOf(FORMS['sign-contract'], { number: '  ', amount: '', signedOn: '2021-04-03' }, undefined, undefined)).toEqual({ signedOn: '2021-04-03' });
    expect(Object.keys(bodyOf(FORMS['sign-contract'], {}, undefined, undefined))).toEqual([]);
  });

  it('holds what the command is about, as the server named it', () => {
    expect(bodyOf(FORMS['submit-evidence'], { files: [], note: 'lengkap' }, { document: 'proposal', work: 'work-1', allowed: true, unmet: [] }, '2021-04-03T00:00:00Z'))
      .toEqual({ document: 'proposal', work: 'work-1', files: [], note: 'lengkap', occurredAt: '2021-04-03T00:00:00Z' });
    expect(bodyOf(FORMS['issue-spp'], { number: 'SPP/1', issuedOn: '2021-04-12' }, { tranche: 2, allowed: true, unmet: [] }, undefined)).toEqual({ tranche: 2, number: 'SPP/1', issuedOn: '2021-04-12' });
  });

  it('puts together what is asked for in parts', () => {
    expect(bodyOf(FORMS['amend-designation'], { 'sk/number': 'SK/2', 'sk/date': '2021-05-01', 'sk/row': '7', 'amount': '250000000', 'reason': 'revisi' }, undefined, undefined))
      .toEqual({ sk: { number: 'SK/2', date: '2021-05-01', row: 7 }, amount: 250_000_000, reason: 'revisi' });
    expect(bodyOf(FORMS['score-spot-check'], { 'checkedOn': '2021-06-01', 'outputs/proposal': '80', 'outputs/rkm': '67.5' }, undefined, undefined))
      .toEqual({ checkedOn: '2021-06-01', outputs: [{ key: 'proposal', score: 80 }, { key: 'rkm', score: 67.5 }] });
  });

  it('takes lines apart and says no where a box was not ticked', () => {
    expect(bodyOf(FORMS['form-institution'], { villages: '52.71.01.1007\n52.71.01.1010' }, undefined, undefined)).toEqual({ villages: ['52.71.01.1007', '52.71.01.1010'] });
    expect(bodyOf(FORMS['raise-finding'], {}, undefined, undefined)).toEqual({ blocking: false });
  });
});
