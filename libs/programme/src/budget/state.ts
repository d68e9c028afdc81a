import type { PlainDate } from '@app/kernel';
import type { BudgetStanding } from '../location/state.js';

export type KnownBudget = {
  readonly status: 'effective' | 'under-revision';
  readonly satker: string;
  readonly fiscalYear: number;
  /** 0 for the DIPA as first recorded. */
  readonly revision: number;
  readonly number: string;
  readonly date: PlainDate;
  /** Rupiah. */
  readonly amount: number;
  /** The revision under way, or the last one there was. */
  readonly latest?: { readonly reason: string; readonly reference: string };
};

export type BudgetState = { readonly status: 'none' } | KnownBudget;

/** What a location's rules ask of its satker's DIPA. */
export const budgetStanding = (state: BudgetState): BudgetStanding =>
  state.status === 'none' ? { status: 'none' } : { status: state.status, revision: state.revision };
