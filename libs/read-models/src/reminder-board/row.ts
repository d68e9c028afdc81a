import type { ColumnType, Instant, PlainDate, Role } from '@app/kernel';
import type { ReminderStatus, Tone } from '@app/programme';
import { PLACE_COLUMNS, type Place } from '../place.js';

/** How it went with one recipient. `failing`: somebody tries again. */
export type RecipientOutcome = {
  readonly outcome: 'delivered' | 'failing' | 'failed';
  readonly channel: 'mail' | 'webhook' | 'none';
  readonly message: string;
  readonly at: Instant;
  readonly error?: string;
};

export type ReminderRow = Place & {
  readonly reminder: string;
  readonly stage: string;
  readonly version: number;
  readonly rung: string;
  readonly due_on: PlainDate;
  readonly issued_on: PlainDate;
  readonly issued_at: Instant;
  /** Working days past the due date when it was issued. */
  readonly late: number;
  readonly tone: Tone;
  readonly delivery: 'digest' | 'immediate';
  readonly addressees: readonly Role[];
  readonly copies: readonly Role[];
  readonly asks_reason: 0 | 1;
  readonly missing: readonly string[];
  readonly revision: number;
  readonly status: ReminderStatus;
  readonly withdrawn_reason: string | null;
  readonly recipients: { readonly [recipient: string]: RecipientOutcome };
  /** Whom it is still to reach; nobody is named before the first outcome. */
  readonly awaiting: readonly string[];
  /** Recipients whom it will not reach. */
  readonly unreached: number;
  /** Of its issue: no two have the same. */
  readonly issued_position: string;
  readonly position: string;
};

export const REMINDER_COLUMNS = {
  ...PLACE_COLUMNS,
  reminder: 'text', stage: 'text', version: 'integer', rung: 'text', due_on: 'text', issued_on: 'text', issued_at: 'text', late: 'integer',
  tone: 'text', delivery: 'text', addressees: 'json', copies: 'json', asks_reason: 'integer', missing: 'json', revision: 'integer',
  status: 'text', withdrawn_reason: 'text', recipients: 'json', awaiting: 'json', unreached: 'integer', issued_position: 'text', position: 'text',
} as const satisfies { readonly [Column in keyof ReminderRow]: ColumnType };
