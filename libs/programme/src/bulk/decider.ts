import { accept, bilingual, refuse, type Decider, type Decision, type Unmet } from '@app/kernel';
import type { BulkCommand } from './commands.js';
import { BULK_EVENT_SHAPES, type BulkEvent } from './events.js';
import { isToRetry, type BulkState, type KnownBulk } from './state.js';

/** So many fit into one event with room to spare. */
const ROWS_AN_EVENT = 500;

/** `Bulk-<uuid>`: one thing done to many, row by row; whoever carries it out may stop anywhere and go on. */
export const bulk: Decider<BulkCommand, BulkState, BulkEvent, Readonly<Record<never, never>>> = {
  category: 'Bulk',
  initial: { status: 'unknown' },
  events: BULK_EVENT_SHAPES,
  decide: (command, state) => decide(command, state),

  evolve: (state, event) => {
    if (event.type === 'BulkStarted') {
      const { action, filters, asked, by, scope } = event.data;
      return { status: 'running', action, filters, ...(asked !== undefined && { asked }), by, scope, rows: [], round: 1, outcomes: {}, left: [] };
    }
    if (state.status === 'unknown') return state;
    switch (event.type) {
      case 'BulkRowsFrozen': {
        const rows = [...state.rows, ...event.data.rows];
        return { ...state, rows, left: rows.map((_, at) => at) };
      }
      case 'BulkAdvanced': {
        const handled = new Set(event.data.outcomes.map(({ at }) => at));
        return { ...state, outcomes: { ...state.outcomes, ...Object.fromEntries(event.data.outcomes.map((one) => [one.at, one])) }, left: state.left.filter((at) => !handled.has(at)) };
      }
      case 'BulkRetried': return { ...state, status: 'running', round: event.data.round, left: Object.values(state.outcomes).filter(isToRetry).map(({ at }) => at).toSorted((one, other) => one - other) };
      case 'BulkCancelled': return { ...state, status: 'cancelled', left: [] };
      case 'BulkCompleted': return { ...state, status: 'completed' };
    }
  },
};

const decide = (command: BulkCommand, state: BulkState): Decision<BulkEvent> => {
  if (command.type === 'StartBulk') {
    const { rows, ...started } = command.data;
    if (state.status !== 'unknown') return accept();
    return accept({ type: 'BulkStarted', data: { ...started, total: rows.length } }, ...chunked(rows).map((part): BulkEvent => ({ type: 'BulkRowsFrozen', data: { rows: part } })));
  }
  if (state.status === 'unknown') return refuse(UNKNOWN);
  switch (command.type) {
    case 'AdvanceBulk': {
      const { round, outcomes } = command.data;
      const fresh = round === state.round ? outcomes.filter(({ at }) => isOpen(state, at)) : [];
      return fresh.length === 0 ? accept() : accept({ type: 'BulkAdvanced', data: { round, outcomes: fresh } });
    }
    case 'CompleteBulk': return state.status === 'running' && state.left.length === 0 ? accept({ type: 'BulkCompleted', data: { round: state.round } }) : accept();
    case 'CancelBulk': {
      if (state.by.id !== command.data.account) return refuse(UNKNOWN);
      return state.status === 'running' ? accept({ type: 'BulkCancelled', data: { left: state.left.length } }) : accept();
    }
    case 'RetryBulk': {
      if (state.by.id !== command.data.account) return refuse(UNKNOWN);
      if (state.status === 'running') return refuse(RUNNING);
      const rows = Object.values(state.outcomes).filter(isToRetry).length;
      return rows === 0 ? accept() : accept({ type: 'BulkRetried', data: { round: state.round + 1, rows } });
    }
  }
};

/** Of a row that was under way when the action was cancelled it is still told how it ended: what was done is not left out. */
const isOpen = ({ status, left, rows, outcomes }: KnownBulk, at: number): boolean => {
  if (status !== 'cancelled') return left.includes(at);
  const known = outcomes[at];
  return at < rows.length && (known === undefined || isToRetry(known));
};

const chunked = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / ROWS_AN_EVENT) }, (_, part) => items.slice(part * ROWS_AN_EVENT, (part + 1) * ROWS_AN_EVENT));

const UNKNOWN: Unmet = { code: 'bulk.unknown', sentence: bilingual('Aksi massal ini tidak ada, atau bukan milik Anda.', 'There is no such bulk action, or it is not yours.') };
const RUNNING: Unmet = { code: 'bulk.running', sentence: bilingual('Aksi massal ini masih berjalan.', 'This bulk action is still running.') };
