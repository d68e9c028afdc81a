import type { TrancheDefinition } from '../../definition/definition.js';
import { own } from '../entries.js';
import type { KnownLocation } from '../state.js';
import { indexOf, type Facts } from './rule.js';

const share = (contractAmount: number, { percent }: TrancheDefinition): number => Math.round((contractAmount * percent) / 100);

/** What has been asked for, and the shares still to come, of every tranche but the last. */
export const committedShares = (contractAmount: number, state: KnownLocation, facts: Facts): number => {
  const { definition, lastTranche } = indexOf(facts);
  return definition.tranches
    .filter((tranche) => tranche !== lastTranche)
    .reduce((sum, tranche) => sum + (own(state.tranches, String(tranche.number))?.amount ?? share(contractAmount, tranche)), 0);
};

/** Its share of the contract; the last one takes what is left, so that the tranches sum to the contract to the rupiah. */
export const trancheAmount = (tranche: TrancheDefinition, contractAmount: number, state: KnownLocation, facts: Facts): number =>
  tranche === indexOf(facts).lastTranche
    ? contractAmount - committedShares(contractAmount, state, facts)
    : share(contractAmount, tranche);

export const disbursedTotal = ({ tranches }: KnownLocation): number =>
  Object.values(tranches).reduce((sum, { status, amount }) => (status === 'disbursed' ? sum + amount : sum), 0);
