import type { Envelope } from './envelope.js';

/** What is done by standing order, in nobody's name. */
export const BY_ITSELF: Pick<Envelope, 'actor' | 'scope' | 'source'> = {
  actor: { id: 'tahapan', person: 'tahapan', role: 'operator', unit: 'Tahapan' }, scope: { regions: [''] }, source: 'timer',
};
