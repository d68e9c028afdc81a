import type { Envelope } from '@app/engine';

/** Who publishes what comes with the application. */
export const SERVER: Omit<Envelope, 'commandId'> = {
  actor: { id: 'tahapan-server', person: 'tahapan-server', role: 'operator', unit: 'Tahapan' }, scope: { regions: [''] }, source: 'app',
};
