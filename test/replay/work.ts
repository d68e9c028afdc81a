import type { PlainDate } from '@app/kernel';
import { bulk, view, type BulkCommand } from '@app/programme';
import type { Ground } from './ground.js';

const day = (text: string): PlainDate => text as PlainDate;
const ID = '2a4e3e0e-8d0b-4b53-9f0d-6b7c5b0f6c11';
const ACCOUNT = 'korkot-52.71';
const by = { id: ACCOUNT, person: ACCOUNT, role: 'korkot', unit: 'Korkot 52.71' } as const;
const LOCATION = 'sanimas-2021-52.71.03.1004';

/** A view that is shared, renamed and taken away. */
const savedView = async (ground: Ground): Promise<string> => {
  await ground.decides(day('2021-03-01'), view, ID, { type: 'KeepView', data: { name: 'Terlambat', filters: { band: 'overdue', sort: 'days-late' }, shared: true, account: ACCOUNT, unit: by.unit } }, { others: 0 });
  await ground.decides(day('2021-03-02'), view, ID, { type: 'RenameView', data: { name: 'Terlambat di Mataram', account: ACCOUNT } }, { others: 0 });
  await ground.decides(day('2021-04-01'), view, ID, { type: 'RemoveView', data: { account: ACCOUNT } }, { others: 0 });
  return `View-${ID}`;
};

/** One that is done, tried again for what was refused, and then cancelled. */
const bulkAction = async (ground: Ground): Promise<string> => {
  const does = (on: string, command: BulkCommand): Promise<unknown> => ground.decides(day(on), bulk, ID, command, {});
  const action = { action: 'snooze', until: day('2021-03-12'), reason: 'Rapat koordinasi' } as const;
  await does('2021-03-08', { type: 'StartBulk', data: { action, filters: { band: 'overdue' }, position: '', asked: 'rapat-mingguan', rows: [`${LOCATION}/RKM`, `${LOCATION}/CONTRACT`, `${LOCATION}/LPJ`], by, scope: { regions: ['52.71'] } } });
  await does('2021-03-09', { type: 'AdvanceBulk', data: { round: 1, outcomes: [{ at: 0, outcome: 'done' }, { at: 1, outcome: 'refused', code: 'reminder.ground-completed', sentence: { id: 'Sudah selesai.', en: 'Completed.' } }, { at: 2, outcome: 'unchanged' }] } });
  await does('2021-03-10', { type: 'CompleteBulk', data: {} });
  await does('2021-03-11', { type: 'RetryBulk', data: { account: ACCOUNT } });
  await does('2021-03-12', { type: 'CancelBulk', data: { account: ACCOUNT } });
  return `Bulk-${ID}`;
};

/** What people keep and do at their work list. */
export const workAtTheList = async (ground: Ground): Promise<readonly (readonly [history: string, stream: string])[]> =>
  [['view', await savedView(ground)], ['bulk', await bulkAction(ground)]];
