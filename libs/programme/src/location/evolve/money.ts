import { changed } from '../entries.js';
import type { Evolution } from './evolution.js';

export const moneyEvolution: Evolution<
  | 'ContractSigned' | 'ContractAmended' | 'ContractTerminated'
  | 'TrancheRequested' | 'SppIssued' | 'SpmIssued' | 'TrancheDisbursed' | 'LeftoverReported'
> = {
  ContractSigned: (state, { number, signedOn, endsOn, amount }) => ({ ...state, contract: { number, signedOn, endsOn, amount, status: 'in-force' } }),
  ContractAmended: (state, { number, signedOn, endsOn, amount }) => ({
    ...state, contract: state.contract && { ...state.contract, endsOn, amount, addendum: { number, signedOn } },
  }),
  ContractTerminated: (state) => ({ ...state, situation: 'terminated', contract: state.contract && { ...state.contract, status: 'terminated' } }),
  TrancheRequested: (state, { tranche, amount, by }) => ({
    ...state, tranches: { ...state.tranches, [tranche]: { status: 'requested', amount, requestedBy: by } },
  }),
  SppIssued: (state, { tranche, number, issuedOn, by }) => ({
    ...state, tranches: changed(state.tranches, String(tranche), (one) => ({ ...one, status: 'spp', spp: { number, on: issuedOn, by } })),
  }),
  SpmIssued: (state, { tranche, number, issuedOn, by }) => ({
    ...state, tranches: changed(state.tranches, String(tranche), (one) => ({ ...one, status: 'spm', spm: { number, on: issuedOn, by } })),
  }),
  TrancheDisbursed: (state, { tranche, sp2d, disbursedOn }) => ({
    ...state, tranches: changed(state.tranches, String(tranche), (one) => ({ ...one, status: 'disbursed', sp2d: { number: sp2d, on: disbursedOn } })),
  }),
  LeftoverReported: (state, { amount, depositReference }) => ({
    ...state, leftover: { amount, ...(depositReference !== undefined && { depositReference }) },
  }),
};
