import type { Instant, Unmet } from '@app/kernel';
import type { ImportKind, Mapping, MappingProposal, RowKind } from '@app/programme';
import type { Principal } from '../identity/identity.js';

export const DRAFT_STATES = ['uploaded', 'checked', 'applying', 'applied', 'failed', 'undoing', 'undone'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export const APPLY_CHOICES = ['valid-rows', 'all-or-nothing'] as const;
export type ApplyChoice = (typeof APPLY_CHOICES)[number];

export type Tally = { readonly recorded: number; readonly unchanged: number; readonly refused: number };

/** What taking an import back rests on: a cancelled location needs the revision of the SK that says so. */
export type UndoGround = { readonly reason: string; readonly skRevision?: string; readonly skDate?: string };

/** A file on its way into the journal. */
export type ImportDraft = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The person it belongs to. */
  readonly owner: string;
  readonly uploadedAt: Instant;
  readonly changedAt: Instant;
  readonly state: DraftState;
  readonly sheet?: string;
  /** Other sheets of the file. */
  readonly sheets: readonly string[];
  readonly proposal: MappingProposal;
  readonly mapping?: Mapping;
  readonly counts?: Readonly<Record<RowKind, number>> & { readonly skipped: number };
  readonly choice?: ApplyChoice;
  /** Whose authority the rows are sent under. */
  readonly by?: Principal;
  readonly progress?: { readonly done: number; readonly total: number };
  readonly tally?: Tally;
  /** The record in the journal, and the correlation of all that it brought about. */
  readonly importId?: string;
  readonly failure?: Unmet;
  readonly undoGround?: UndoGround;
  readonly undone?: { readonly rows: number; readonly refused: number };
};

export const isUnderWay = ({ state }: ImportDraft): boolean => state === 'applying' || state === 'undoing';

/** How a row ended, and whether it was taken back. */
export type RowReport = { readonly row: number; readonly locationId: string; readonly outcome: 'recorded' | 'unchanged' | 'refused'; readonly unmet: readonly Unmet[] };
export type UndoReport = { readonly row: number; readonly outcome: 'undone' | 'refused'; readonly unmet: readonly Unmet[] };
