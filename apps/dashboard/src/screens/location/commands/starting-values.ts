import type { Definition, LocationView } from '../use-location.js';
import type { Target, Values } from './body-of.js';
import type { CommandAddress, Field } from './fields.js';

/** What a form holds when it opens: today for days, what the papers already say for money, the first of every choice. */
export const startingValues = (address: CommandAddress, form: Readonly<Record<string, Field>>, view: LocationView, definition: Definition | undefined, today: string): Values => ({
  ...Object.fromEntries(Object.entries(form).flatMap(([key, { kind, optional = false }]) => (kind === 'day' && !optional ? [[key, today]] : kind === 'month' ? [[key, today.slice(0, 7)]] : []))),
  ...Object.fromEntries((definition?.spotCheck?.outputs ?? []).filter(() => address === 'score-spot-check').map(({ key }) => [`outputs/${key}`, ''])),
  ...(address === 'sign-contract' ? { amount: String(view.amount) } : {}),
  ...(address === 'form-institution' ? { villages: view.region } : {}),
});

/** What follows from what the command is about. */
export const valuesOfTarget = (address: CommandAddress, target: Target | undefined, { money: { tranches, contract } }: LocationView): Values => {
  const tranche = tranches.find((one) => one.tranche === target?.tranche);
  if (tranche === undefined) return {};
  const planned = tranche.percent === undefined || contract === undefined ? undefined : Math.round(contract.amount * tranche.percent / 100);
  const amount = tranche.amount ?? planned;
  return (address === 'request-tranche' || address === 'disburse-tranche') && amount !== undefined ? { amount: String(amount) } : {};
};
