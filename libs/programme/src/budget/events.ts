// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes, PlainDate } from '@app/kernel';

export type BudgetEvent =
  | Event<'DipaRecorded', { readonly satker: string; readonly fiscalYear: number; readonly number: string; readonly date: PlainDate; readonly amount: number }>
  /** `revision` counts from 1; the DIPA as first recorded is 0. */
  | Event<'DipaRevisionOpened', { readonly revision: number; readonly reason: string; readonly reference: string }>
  | Event<'DipaRevisionEffective', { readonly revision: number; readonly number: string; readonly date: PlainDate; readonly amount: number; readonly previousAmount: number }>;

export const BUDGET_EVENT_SHAPES: EventShapes<BudgetEvent> = {
  DipaRecorded: { satker: 'text', fiscalYear: 'number', number: 'text', date: 'text', amount: 'number' },
  DipaRevisionOpened: { revision: 'number', reason: 'text', reference: 'text' },
  DipaRevisionEffective: { revision: 'number', number: 'text', date: 'text', amount: 'number', previousAmount: 'number' },
};
