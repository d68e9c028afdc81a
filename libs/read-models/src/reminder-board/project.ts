import { alter, put, type Projection, type Recorded } from '@app/kernel';
import type { ChaseEvent } from '@app/programme';
import { placeOfLocation } from '../place.js';
import { REMINDER_COLUMNS, type RecipientOutcome, type ReminderRow } from './row.js';

export const CHASES = ['Chase'] as const;

export const chasedLocation = (stream: string): string => stream.slice('Chase-'.length);

type DataOf<Type extends ChaseEvent['type']> = Extract<ChaseEvent, { type: Type }>['data'];
type Delivered = DataOf<'ReminderDelivered'> | DataOf<'ReminderFailed'>;

/** One row per reminder: what it said, and whom it has reached. */
export const reminderBoard: Projection<ChaseEvent, ReminderRow> = {
  table: 'reminder_board',
  version: 1,
  categories: CHASES,
  columns: REMINDER_COLUMNS,
  indexes: [['location_id', 'stage', 'version'], ['status', 'issued_position'], ['issued_position'], ['unreached']],
  project(recorded, read) {
    const { event, stream, position, metadata: { recordedAt } } = recorded;
    const id = chasedLocation(stream);
    if (event.type === 'ReminderIssued') return [put(`${id}/${event.data.reminder}`, issued(event.data, id, recorded, read(`${id}/${event.data.reminder}`)))];
    if (!('reminder' in event.data)) return [];
    const key = `${id}/${event.data.reminder}`;
    const row = read(key);
    if (row === undefined) return [];
    if (event.type === 'ReminderWithdrawn') return [alter(key, { status: 'withdrawn', withdrawn_reason: event.data.reason, position })];
    return [alter(key, { ...reached(row, event.data, recordedAt), position })];
  },
};

const issued = (data: DataOf<'ReminderIssued'>, locationId: string, { position, metadata }: Recorded, before: ReminderRow | undefined): ReminderRow => {
  const { location_id, programme, fiscal_year, region } = placeOfLocation(locationId);
  const { reminder, stage, version, rung, dueOn, issuedOn, late, tone, delivery, to, cc, asksReason, missing, revision } = data;
  return {
    location_id, programme, fiscal_year, region, reminder, stage, version, rung, due_on: dueOn, issued_on: issuedOn, issued_at: metadata.recordedAt, late,
    tone, delivery, addressees: to, copies: cc, asks_reason: asksReason ? 1 : 0, missing, revision, withdrawn_reason: null,
    ...reachedBefore(before), issued_position: position, position,
  };
};

/** Issued again after it was taken back, it is still to reach those whom it has not reached. */
const reachedBefore = ({ recipients, awaiting, unreached }: Pick<ReminderRow, 'recipients' | 'awaiting' | 'unreached'> = { recipients: {}, awaiting: [], unreached: 0 }) => ({
  recipients, awaiting, unreached, status: awaiting.length > 0 || Object.keys(recipients).length === 0 ? 'issued' as const : overIn(recipients),
});

const overIn = (recipients: ReminderRow['recipients']): 'delivered' | 'failed' =>
  Object.values(recipients).some(({ outcome }) => outcome === 'delivered') ? 'delivered' : 'failed';

const reached = ({ recipients: before, status }: ReminderRow, data: Delivered, at: RecipientOutcome['at']): Partial<ReminderRow> => {
  const { recipient, channel, message } = data;
  const recipients = { ...before, [recipient]: { channel, message, at, ...outcomeOf(data) } };
  const awaiting = [...new Set([...data.awaiting, recipient])].filter((one) => isOpen(recipients[one]));
  return {
    recipients, awaiting,
    unreached: Object.values(recipients).filter(({ outcome }) => outcome === 'failed').length,
    ...(status === 'withdrawn' || awaiting.length > 0 ? {} : { status: overIn(recipients) }),
  };
};

const outcomeOf = (data: Delivered): Pick<RecipientOutcome, 'outcome' | 'error'> =>
  'error' in data ? { outcome: data.final ? 'failed' : 'failing', error: data.error } : { outcome: 'delivered' };

const isOpen = (known: RecipientOutcome | undefined): boolean => known === undefined || known.outcome === 'failing';
