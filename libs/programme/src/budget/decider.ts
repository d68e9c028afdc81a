import { accept, parsePlainDate, refuse, type Decider, type Decision, type Unmet } from '@app/kernel';
import { decided } from '../decided.js';
import { BUDGET_REFUSALS } from '../sentences/budget.js';
import { refusal } from '../sentences/refusal.js';
import type { BudgetCommand } from './commands.js';
import { BUDGET_EVENT_SHAPES, type BudgetEvent } from './events.js';
import type { BudgetState } from './state.js';

type DataOf<Type extends BudgetCommand['type']> = Extract<BudgetCommand, { type: Type }>['data'];

const unmet = refusal(BUDGET_REFUSALS);

const numbered = (number: string): readonly Unmet[] => (number.trim() === '' ? [unmet('dipa.number-missing')] : []);
const dated = (date: string): readonly Unmet[] => (parsePlainDate(date) === undefined ? [unmet('dipa.date-invalid', { date })] : []);
const funded = (amount: number): readonly Unmet[] => (Number.isSafeInteger(amount) && amount > 0 ? [] : [unmet('dipa.amount-invalid')]);

const record = (data: DataOf<'RecordDipa'>, state: BudgetState): Decision<BudgetEvent> => {
  const { number, date, amount } = data;
  if (state.status !== 'none') {
    const same = state.revision === 0 && state.number === number && state.date === date && state.amount === amount;
    return same ? accept() : refuse(unmet('dipa.already-recorded', { number: state.number }));
  }
  return decided([...numbered(number), ...dated(date), ...funded(amount)], { type: 'DipaRecorded', data });
};

const open = ({ reason, reference }: DataOf<'OpenDipaRevision'>, state: BudgetState): Decision<BudgetEvent> => {
  if (state.status === 'none') return refuse(unmet('dipa.not-recorded'));
  if (state.status === 'under-revision') {
    return state.latest?.reference === reference ? accept() : refuse(unmet('revision.already-open', { reference: state.latest?.reference ?? '' }));
  }
  return decided([
    ...(reason.trim() === '' ? [unmet('revision.reason-missing')] : []),
    ...(reference.trim() === '' ? [unmet('revision.reference-missing')] : []),
  ], { type: 'DipaRevisionOpened', data: { revision: state.revision + 1, reason, reference } });
};

const makeEffective = ({ number, date, amount }: DataOf<'MakeDipaRevisionEffective'>, state: BudgetState): Decision<BudgetEvent> => {
  if (state.status === 'none') return refuse(unmet('dipa.not-recorded'));
  if (state.status === 'effective') {
    const same = state.revision > 0 && state.number === number && state.date === date && (amount ?? state.amount) === state.amount;
    return same ? accept() : refuse(unmet('revision.not-open'));
  }
  const funds = amount ?? state.amount;
  return decided([
    ...numbered(number),
    ...dated(date),
    ...(date < state.date ? [unmet('revision.before-dipa', { date, dipa: state.date })] : []),
    ...funded(funds),
  ], { type: 'DipaRevisionEffective', data: { revision: state.revision + 1, number, date, amount: funds, previousAmount: state.amount } });
};

export const budget: Decider<BudgetCommand, BudgetState, BudgetEvent, unknown> = {
  category: 'Budget',
  initial: { status: 'none' },
  events: BUDGET_EVENT_SHAPES,

  decide: (command, state) => {
    switch (command.type) {
      case 'RecordDipa': return record(command.data, state);
      case 'OpenDipaRevision': return open(command.data, state);
      case 'MakeDipaRevisionEffective': return makeEffective(command.data, state);
    }
  },

  evolve: (state, event) => {
    if (event.type === 'DipaRecorded') return { status: 'effective', revision: 0, ...event.data };
    if (state.status === 'none') return state;
    if (event.type === 'DipaRevisionOpened') {
      const { reason, reference } = event.data;
      return { ...state, status: 'under-revision', latest: { reason, reference } };
    }
    const { revision, number, date, amount } = event.data;
    return { ...state, status: 'effective', revision, number, date, amount };
  },
};
