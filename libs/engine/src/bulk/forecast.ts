import type { Bilingual, Event } from '@app/kernel';
import { partsOfLocationId, type BulkRow, type ChaseEvent, type RowOutcome } from '@app/programme';
import type { Outcome } from '../commands/outcome.js';
import type { Addresses } from '../reminders/addresses.js';
import { partsOfRow } from './row-message.js';

export type ForeseenRefusal = { readonly code: string; readonly sentence?: Bilingual; readonly rows: number; /** Some of them. */ readonly examples: readonly BulkRow[] };

export type BulkForecast = {
  readonly kind: 'forecast';
  readonly total: number;
  readonly locations: number;
  readonly willBeDone: number;
  readonly unchanged: number;
  /** By code and sentence, most rows first. */
  readonly refused: readonly ForeseenRefusal[];
  /** Offices that would hear of it, each once. */
  readonly recipients: readonly { readonly contact: string; readonly unit: string; readonly rows: number }[];
  /** Rows whose reminder nobody would get. */
  readonly withoutRecipient: number;
  readonly position: string;
};

const MOST_EXAMPLES = 5;

/** Adds up what would become of each row. */
export class BulkPreview {
  private readonly counts = { done: 0, unchanged: 0 };
  private readonly refusals = new Map<string, { readonly code: string; readonly sentence?: Bilingual; readonly rows: BulkRow[] }>();
  private readonly recipients = new Map<string, { readonly unit: string; rows: number }>();
  private withoutRecipient = 0;

  constructor(private readonly addresses: Addresses) {}

  add(row: BulkRow, { outcome, code = outcome, sentence }: RowOutcome, told: Outcome<Event>): void {
    if (outcome === 'done') {
      this.counts.done += 1;
      if (told.kind === 'previewed') for (const event of told.events as readonly ChaseEvent[]) if (event.type === 'ReminderIssued') this.address(row, event.data);
      return;
    }
    if (outcome === 'unchanged') {
      this.counts.unchanged += 1;
      return;
    }
    const key = `${code} ${sentence?.id ?? ''}`;
    const known = this.refusals.get(key) ?? { code, sentence, rows: [] };
    known.rows.push(row);
    this.refusals.set(key, known);
  }

  told(rows: readonly BulkRow[], position: string): BulkForecast {
    return {
      kind: 'forecast', total: rows.length, locations: new Set(rows.map((row) => partsOfRow(row).locationId)).size, willBeDone: this.counts.done, unchanged: this.counts.unchanged,
      refused: [...this.refusals.values()].map(({ rows: refused, ...why }) => ({ ...why, rows: refused.length, examples: refused.toSorted().slice(0, MOST_EXAMPLES) }))
        .toSorted((one, other) => other.rows - one.rows),
      recipients: [...this.recipients].map(([contact, { unit, rows: many }]) => ({ contact, unit, rows: many })).toSorted((one, other) => other.rows - one.rows),
      withoutRecipient: this.withoutRecipient, position,
    };
  }

  private address(row: BulkRow, { to, cc }: Extract<ChaseEvent, { type: 'ReminderIssued' }>['data']): void {
    const { programme, region } = partsOfLocationId(partsOfRow(row).locationId);
    const { recipients } = this.addresses.of({ to, cc, region, programme });
    if (recipients.size === 0) this.withoutRecipient += 1;
    for (const { recipient: { key, unit } } of recipients.values()) {
      const known = this.recipients.get(key) ?? { unit, rows: 0 };
      known.rows += 1;
      this.recipients.set(key, known);
    }
  }
}
