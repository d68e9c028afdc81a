import { addDays, atHour, type PlainDate } from '@app/kernel';
import { directory, dispatch, feed, feedEnd, type Claim, type Contact, type DispatchCommand } from '@app/programme';
import type { Ground } from './ground.js';

const day = (text: string): PlainDate => text as PlainDate;
const DAY = day('2021-04-12');

const OFFICE: Contact = {
  contact: 'korkot-52.71', role: 'korkot', unit: 'Korkot Kota Mataram', region: '52.71', programmes: ['sanimas'], language: 'id', mail: 'korkot.52-71@contoh.example',
  webhook: { url: 'https://korkot.example/tahapan', secret: 'korkot-52-71' }, validFrom: day('2021-01-04'),
};
const CLAIM: Claim = { message: 'b3f1c7de-5a52-5d0b-9f0c-2c9d1e7f4a10', kind: 'digest', channel: 'mail', day: DAY, reminders: ['sanimas-2021-52.71.03.1004/RKM.v1.H-7'] };
const OTHER: Claim = { ...CLAIM, message: '0a9c3b52-7e0f-5c7d-8a41-6c1f5b7d2e33', kind: 'immediate', channel: 'webhook' };

/** The contacts of an office, corrected and ended. */
const contacts = async (ground: Ground): Promise<string> => {
  const facts = { isRegion: () => true };
  await ground.decides(day('2021-01-04'), directory, 'national', { type: 'RecordContacts', data: { contacts: [OFFICE, { ...OFFICE, contact: 'ppk-52', role: 'ppk', region: '52' }] } }, facts);
  await ground.decides(day('2021-02-01'), directory, 'national', { type: 'RecordContact', data: { ...OFFICE, mail: 'baru@contoh.example' } }, facts);
  await ground.decides(day('2021-06-30'), directory, 'national', { type: 'EndContact', data: { contact: 'ppk-52', on: day('2021-06-30'), reason: 'Pindah kantor' } }, facts);
  return 'Directory-national';
};

/** A letter that arrives at the second try, and one that is given up and asked for again. */
const messages = async (ground: Ground): Promise<string> => {
  let on = DAY;
  const does = async (command: DispatchCommand): Promise<void> => {
    await ground.decides(on, dispatch, OFFICE.contact, command, { now: atHour('WITA', on, 13) });
    on = addDays(on, 1);
  };
  await does({ type: 'ClaimMessage', data: CLAIM });
  await does({ type: 'RecordFailed', data: { message: CLAIM.message, attempt: 1, code: 'mail.timeout', permanent: false, perhapsSent: true } });
  await does({ type: 'ClaimMessage', data: CLAIM });
  await does({ type: 'RecordSent', data: { message: CLAIM.message, attempt: 2 } });
  await does({ type: 'ClaimMessage', data: OTHER });
  await does({ type: 'RecordFailed', data: { message: OTHER.message, attempt: 1, code: 'webhook.gone', permanent: true, perhapsSent: false } });
  await does({ type: 'RetryMessage', data: { message: OTHER.message, reason: 'Alamat sudah dibetulkan' } });
  return `Dispatch-${OFFICE.contact}`;
};

/** A calendar that somebody subscribed to, and no longer. */
const subscription = async (ground: Ground): Promise<string> => {
  const id = 'f'.repeat(64);
  const owner = { account: 'korkot-52.71', role: 'korkot', unit: 'Korkot 52.71', scope: { regions: ['52.71'] }, language: 'id', until: feedEnd(day('2021-03-01')) } as const;
  await ground.decides(day('2021-03-01'), feed, id, { type: 'OpenFeed', data: owner }, { others: 0 });
  await ground.decides(day('2021-09-01'), feed, id, { type: 'RevokeFeed', data: {} }, { others: 0 });
  return `Feed-${id}`;
};

/** Whom letters are for, and what became of them. */
export const correspondence = async (ground: Ground): Promise<readonly (readonly [history: string, stream: string])[]> =>
  [['directory', await contacts(ground)], ['dispatch', await messages(ground)], ['feed', await subscription(ground)]];
