import { describe, expect, it } from '@jest/globals';
import { both } from '../../words/bilingual.js';
import { namesIn } from './names.js';

describe('what is kept on the phone', () => {
  it('knows programmes and stages by name, also those without a running deadline', () => {
    const [pisew, handover] = [both('PISEW', 'PISEW'), both('Serah Terima (BAST)', 'Handover')];
    expect(namesIn([{ programme: 'pisew', name: pisew, stages: [{ key: 'HANDOVER', label: handover }] }])).toEqual({ programmes: { pisew }, labels: { 'pisew/HANDOVER': handover } });
  });
});
