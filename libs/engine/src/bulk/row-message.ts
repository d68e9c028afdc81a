import type { Command } from '@nestjs/cqrs';
import { bilingual, type Event } from '@app/kernel';
import type { BulkAction, BulkRow, RowOutcome } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import { RunLocation } from '../commands/location.handler.js';
import type { Outcome } from '../commands/outcome.js';
import { RunChase } from '../reminders/run-chase.handler.js';

export const partsOfRow = (row: BulkRow): { readonly locationId: string; readonly stage: string } => {
  const slash = row.indexOf('/');
  return { locationId: row.slice(0, slash), stage: row.slice(slash + 1) };
};

/** The command of one row: the same that a person would send for it alone. */
export const messageOf = (action: BulkAction, row: BulkRow, envelope: Envelope): Command<Outcome<Event>> => {
  const { locationId, stage } = partsOfRow(row);
  switch (action.action) {
    case 'remind': return new RunChase(locationId, { type: 'RemindNow', data: { stage } }, envelope);
    case 'snooze': return new RunChase(locationId, { type: 'SnoozeReminders', data: { stage, until: action.until, reason: action.reason } }, envelope);
    case 'assign': return new RunLocation(locationId, { type: 'AssignOfficer', data: { role: action.role, account: action.account, unit: action.unit } }, envelope);
    case 'flag': return new RunLocation(locationId, { type: 'FlagHindrance', data: { code: action.code, ...(action.note !== undefined && { note: action.note }) } }, envelope);
    case 'extend': return new RunLocation(locationId, { type: 'ExtendDeadline', data: { stage, newDueOn: action.newDueOn, reference: action.reference, reason: action.reason } }, envelope);
  }
};

export const outcomeOf = (at: number, outcome: Outcome<Event>): RowOutcome => {
  switch (outcome.kind) {
    case 'accepted':
    case 'previewed': return { at, outcome: outcome.events.length > 0 ? 'done' : 'unchanged' };
    case 'refused':
    case 'forbidden': {
      const [first] = outcome.unmet;
      return { at, outcome: 'refused', ...(first !== undefined && { code: first.code, sentence: first.sentence }) };
    }
    default: return { at, outcome: 'failed', code: outcome.kind, sentence: NOT_NOW };
  }
};

const NOT_NOW = bilingual('Baris ini tidak dapat diproses sekarang; coba lagi.', 'This row could not be handled now; try again.');
