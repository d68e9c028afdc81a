import { describe, expect, it } from '@jest/globals';
import { both } from '../../words/bilingual.js';
import { incidentGroups } from './incident-groups.js';

const NOBODY = both('Tidak ada penerima', 'No recipient');
const reminder = (village: string, issuedAt: string, ...recipients: { recipient: string; outcome: 'delivered' | 'failed' | 'unreachable'; why?: typeof NOBODY; error?: string }[]) =>
  ({ locationId: `cfw-2026-${village}`, names: { province: 'NTB', village }, issuedAt, recipients }) as unknown as Parameters<typeof incidentGroups>[0][number];

describe('reminders that did not arrive', () => {
  it('are told once for each receiver and reason, the one that is missed most first', () => {
    const groups = incidentGroups([
      reminder('Bintaro', '2026-06-01T00:00:00Z', { recipient: 'role:korkot', outcome: 'unreachable', why: NOBODY }),
      reminder('Ampenan', '2026-06-03T00:00:00Z', { recipient: 'role:ppk', outcome: 'unreachable', why: NOBODY }),
      reminder('Ampenan', '2026-06-02T00:00:00Z', { recipient: 'role:ppk', outcome: 'unreachable', why: NOBODY }),
    ]);
    expect(groups.map(({ recipient, reminders, newestAt, places }) => [recipient.id, reminders, newestAt, places.map(({ name }) => name)])).toEqual([
      ['PPK', 2, '2026-06-03T00:00:00Z', ['Ampenan']],
      ['Askot/Korkot', 1, '2026-06-01T00:00:00Z', ['Bintaro']],
    ]);
  });

  it('leave out whoever was reached, and keep two reasons of one receiver apart', () => {
    const groups = incidentGroups([
      reminder('Bintaro', '2026-06-01T00:00:00Z', { recipient: 'ppk-52', outcome: 'failed', error: 'ditolak' }, { recipient: 'korkot-52.71', outcome: 'delivered' }),
      reminder('Ampenan', '2026-06-01T00:00:00Z', { recipient: 'ppk-52', outcome: 'failed', error: 'penuh' }),
    ]);
    expect(groups.map(({ recipient, why }) => [recipient.id, why.id])).toEqual([['ppk-52', 'ditolak'], ['ppk-52', 'penuh']]);
  });
});
