import type { LocationView } from '../use-location.js';
import type { Target, Values } from './body-of.js';
import type { Material } from './choices.js';
import type { CommandAddress, Field } from './fields.js';

/** What a form holds when it opens: today for days, what the papers already say for money, the first of every choice. */
export const startingValues = (address: CommandAddress, form: Readonly<Record<string, Field>>, { view, definition }: Material, today: string): Values => ({
  ...Object.fromEntries(Object.entries(form).flatMap(([key, { kind, optional = false, isAhead = false }]) => (kind === 'day' && !optional && !isAhead ? [[key, today]] : kind === 'month' ? [[key, today.slice(0, 7)]] : []))),
  ...Object.fromEntries((definition?.spotCheck?.outputs ?? []).filter(() => address === 'score-spot-check').map(({ key }) => [`outputs/${key}`, ''])),
  ...(address === 'designate-location' ? { fiscalYear: today.slice(0, 'yyyy'.length) } : {}),
  ...(view === undefined ? {} : paperValues(address, view)),
});

const paperValues = (address: CommandAddress, { amount, sk, region, money: { contract } }: LocationView): Values => {
  switch (address) {
    case 'sign-contract': return { amount: String(amount) };
    case 'amend-contract': return contract === undefined ? {} : { amount: String(contract.amount), endsOn: contract.endsOn };
    case 'amend-designation': return { 'amount': String(amount), 'sk/row': String(sk.row) };
    case 'form-institution': return { villages: region };
    default: return {};
  }
};

/** What follows from what the command is about: the sum of a tranche, or the report that is to be corrected. */
export const valuesOfTarget = (address: CommandAddress, target: Target | undefined, view: LocationView | undefined): Values => {
  if (view === undefined) return {};
  switch (address) {
    case 'request-tranche': case 'disburse-tranche': return trancheValues(target, view);
    case 'correct-progress': return numbersOf(view.physical.reports.find(({ report }) => report === target?.report), ['percent']);
    case 'correct-labour': return numbersOf(view.labour.reports.find(({ report }) => report === target?.report), LABOUR);
    default: return {};
  }
};

const LABOUR = ['workers', 'women', 'mbr', 'affected', 'breadwinners', 'hok', 'wages', 'youngestAge'] as const;

const numbersOf = <Key extends string>(report: { readonly [K in Key]?: number } | undefined, keys: readonly Key[]): Values =>
  Object.fromEntries(keys.flatMap((key) => (report?.[key] === undefined ? [] : [[key, String(report[key])]])));

const trancheValues = (target: Target | undefined, { money: { tranches, contract } }: LocationView): Values => {
  const tranche = tranches.find((one) => one.tranche === target?.tranche);
  const planned = tranche?.percent === undefined || contract === undefined ? undefined : Math.round(contract.amount * tranche.percent / 100);
  const amount = tranche?.amount ?? planned;
  return amount === undefined ? {} : { amount: String(amount) };
};
