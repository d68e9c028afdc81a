import type { Bilingual, PlainDate } from '@app/kernel';
import { labelIn, type Contract, type Definition, type KnownLocation, type Tranche } from '@app/programme';
import { evidenceNeeds, type EvidenceNeed } from './evidence-needs.js';

export type PaymentPaper = { readonly number: string; readonly on: PlainDate };

export type TrancheView = {
  readonly tranche: number;
  readonly label: Bilingual;
  /** Absent where the pinned definition no longer knows the tranche. */
  readonly percent?: number;
  readonly stage?: string;
  readonly status: 'pending' | Tranche['status'];
  readonly amount?: number;
  readonly spp?: PaymentPaper;
  readonly spm?: PaymentPaper;
  readonly sp2d?: PaymentPaper;
  readonly evidence: readonly EvidenceNeed[];
};

/** Money alone: how far the works are stands beside it, and neither follows from the other. */
export type MoneyView = {
  readonly contract?: Contract;
  readonly tranches: readonly TrancheView[];
  readonly disbursed: number;
  readonly leftover?: KnownLocation['leftover'];
};

export const moneyView = (state: KnownLocation, definition: Definition | undefined): MoneyView => {
  const defined = definition?.tranches ?? [];
  const strangers = Object.keys(state.tranches).map(Number).filter((number) => !defined.some((tranche) => tranche.number === number));
  return {
    ...(state.contract !== undefined && { contract: state.contract }),
    tranches: [
      ...defined.map(({ number, label, percent, stage, gates }): TrancheView => ({
        tranche: number, label, percent, stage, ...paymentOf(number, state),
        evidence: definition === undefined ? [] : evidenceNeeds(gates, state, definition),
      })),
      ...strangers.map((number): TrancheView => ({ tranche: number, label: labelIn([], String(number)), ...paymentOf(number, state), evidence: [] })),
    ],
    disbursed: Object.values(state.tranches).reduce((sum, { status, amount }) => (status === 'disbursed' ? sum + amount : sum), 0),
    ...(state.leftover !== undefined && { leftover: state.leftover }),
  };
};

const paperOf = (paper: PaymentPaper | undefined): PaymentPaper | undefined => paper && { number: paper.number, on: paper.on };

const paymentOf = (number: number, { tranches }: KnownLocation): Pick<TrancheView, 'status' | 'amount' | 'spp' | 'spm' | 'sp2d'> => {
  const tranche = tranches[String(number)];
  if (tranche === undefined) return { status: 'pending' };
  return { status: tranche.status, amount: tranche.amount, spp: paperOf(tranche.spp), spm: paperOf(tranche.spm), sp2d: paperOf(tranche.sp2d) };
};
