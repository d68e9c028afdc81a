import { describe, expect, it } from '@jest/globals';
import { emptyValues, valuesIn, written } from './forms.js';

const AT = new Date('2021-06-14T02:00:00Z');
const photo = { hash: 'ab'.repeat(32), bytes: 10, name: 'foto.jpg' };

describe('the form of a report', () => {
  it('sends numbers as numbers, what it is about, and nothing for what was left empty', () => {
    const values = { ...emptyValues('report-progress', '2021-06-14'), percent: '32.5', obstacle: '  ', photos: [photo] };
    expect(written('report-progress', values, { work: 'work-1', allowed: true, unmet: [] }, AT))
      .toEqual({ work: 'work-1', percent: 32.5, observedOn: '2021-06-14', photos: [photo], obstacle: undefined, occurredAt: AT.toISOString() });
  });

  it('opens for correction with what was sent', () => {
    const body = written('report-labour', { month: '2021-06', workers: '40', women: '10', hok: '480.5', wages: '52800000' }, undefined, AT);
    expect(valuesIn('report-labour', body)).toMatchObject({ month: '2021-06', workers: '40', women: '10', hok: '480.5', wages: '52800000' });
    expect(valuesIn('report-labour', body)).not.toHaveProperty('occurredAt');
  });

  it('of a promise says which stage and until when', () => {
    expect(written('acknowledge', { promisedOn: '2021-06-20', reason: 'cuaca' }, { stage: 'RKM', allowed: true, unmet: [] }, AT))
      .toMatchObject({ stage: 'RKM', promisedOn: '2021-06-20', reason: 'cuaca' });
  });
});
