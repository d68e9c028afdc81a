import type { Command, PlainDate } from '@app/kernel';

/** Money in integer rupiah. */
export type BudgetCommand =
  | Command<'RecordDipa', { readonly satker: string; readonly fiscalYear: number; readonly number: string; readonly date: PlainDate; readonly amount: number }>
  | Command<'OpenDipaRevision', { readonly reason: string; readonly reference: string }>
  | Command<'MakeDipaRevisionEffective', { readonly number: string; readonly date: PlainDate; readonly amount?: number }>;
