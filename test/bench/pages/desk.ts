import type { Client } from '../../system/client.js';
import { percentile, timeEach } from '../measure.js';
import type { ReadTime } from '../reads.js';

const TIMES = 60;
const EARLIER = '2021-05-17T01:30:00Z';

/** What the screens ask for, one request after another; sums are kept until something happens, so their first time is told apart. */
const ASKED: readonly (readonly [what: string, path: string, times?: number])[] = [
  ['Ringkasan: cards, matrix, provinces and offices, for the first time', '/v1/overview/summary', 1],
  ['the same, again', '/v1/overview/summary'],
  ['Ringkasan: S-curve, for the first time', '/v1/overview/curve', 1],
  ['the same, again', '/v1/overview/curve'],
  ['matrix by stage and situation, for the first time', '/v1/overview', 1],
  ['Ringkasan as it was known four weeks before, for the first time', `/v1/overview/summary?asOf=${EARLIER}`, 1],
  ['S-curve as it was known then, for the first time', `/v1/overview/curve?asOf=${EARLIER}`, 1],
  ['Papan Tenggat: the most urgent', '/v1/deadlines?sort=days-late'],
  ['Papan Tenggat: by place', '/v1/deadlines?sort=place'],
  ['Papan Tenggat: overdue', '/v1/deadlines?sort=days-late&band=overdue'],
  ['Papan Tenggat: of the present stage', '/v1/deadlines?sort=days-late&current=true'],
  ['Papan Tenggat: one province', '/v1/deadlines?sort=days-late&province=33'],
  ['Papan Tenggat: searched by name', '/v1/deadlines?sort=days-late&q=suka'],
  ['lateness by province and stage', '/v1/deadlines/late'],
  ['Lokasi: by place', '/v1/locations'],
  ['Lokasi: by amount', '/v1/locations?sort=amount'],
  ['Lokasi: overdue', '/v1/locations?overdue=true'],
  ['Lokasi: searched by name', '/v1/locations?q=suka'],
  ['log of reminders', '/v1/reminders'],
];

export const readAtTheDesk = async (client: Client): Promise<readonly ReadTime[]> => {
  const reads: ReadTime[] = [];
  for (const [what, path, times = TIMES] of ASKED) {
    let bytes = 0;
    const taken = await timeEach(times, async () => {
      const { status, body } = await client.get(path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
      bytes = Buffer.byteLength(JSON.stringify(body));
    });
    reads.push({ what, p50: percentile(taken, 50), p95: percentile(taken, 95), bytes });
  }
  return reads;
};
