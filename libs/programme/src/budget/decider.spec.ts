import { describe, expect, it } from '@jest/globals';
import { fold, type PlainDate } from '@app/kernel';
import { budgetEventSentence } from '../sentences/budget.js';
import type { BudgetCommand } from './commands.js';
import { budget } from './decider.js';
import type { BudgetEvent } from './events.js';
import { budgetStanding } from './state.js';

const day = (text: string) => text as PlainDate;
const DIPA = { satker: 'bppw-52', fiscalYear: 2021, number: 'DIPA-1', date: day('2020-11-23'), amount: 5_000_000_000 };

const recorded: BudgetEvent = { type: 'DipaRecorded', data: DIPA };
const opened: BudgetEvent = { type: 'DipaRevisionOpened', data: { revision: 1, reason: 'Refocusing', reference: 'U-1' } };
const effective: BudgetEvent = { type: 'DipaRevisionEffective', data: { revision: 1, number: 'DIPA-1/R1', date: day('2021-04-01'), amount: 4_000_000_000, previousAmount: 5_000_000_000 } };

const record: BudgetCommand = { type: 'RecordDipa', data: DIPA };
const open: BudgetCommand = { type: 'OpenDipaRevision', data: { reason: 'Refocusing', reference: 'U-1' } };
const makeEffective = (change: object = {}): BudgetCommand =>
  ({ type: 'MakeDipaRevisionEffective', data: { number: 'DIPA-1/R1', date: day('2021-04-01'), amount: 4_000_000_000, ...change } });

const given = (...events: readonly BudgetEvent[]) => fold(budget.evolve, budget.initial, events);
const decide = (command: BudgetCommand, ...events: readonly BudgetEvent[]) => budget.decide(command, given(...events), {});

describe('the DIPA of a satker', () => {
  it('is none until one is recorded, then in force', () => {
    expect(budgetStanding(given())).toEqual({ status: 'none' });
    expect(decide(record)).toEqual({ accepted: true, events: [recorded] });
    expect(budgetStanding(given(recorded))).toEqual({ status: 'effective', revision: 0 });
  });

  it('is out of force from the opening of a revision until the revision is effective', () => {
    expect(decide(open, recorded)).toEqual({ accepted: true, events: [opened] });
    expect(budgetStanding(given(recorded, opened))).toEqual({ status: 'under-revision', revision: 0 });
    expect(decide(makeEffective(), recorded, opened)).toEqual({ accepted: true, events: [effective] });
    expect(budgetStanding(given(recorded, opened, effective))).toEqual({ status: 'effective', revision: 1 });
  });

  it('keeps its amount where the revision names none', () => {
    expect(decide(makeEffective({ amount: undefined }), recorded, opened)).toMatchObject({ events: [{ data: { amount: 5_000_000_000, previousAmount: 5_000_000_000 } }] });
  });

  it('says the same thing twice without a second event', () => {
    expect(decide(record, recorded)).toEqual({ accepted: true, events: [] });
    expect(decide(open, recorded, opened)).toEqual({ accepted: true, events: [] });
    expect(decide(makeEffective(), recorded, opened, effective)).toEqual({ accepted: true, events: [] });
  });

  it.each<readonly [string, BudgetCommand, readonly BudgetEvent[], string]>([
    ['a second DIPA', { type: 'RecordDipa', data: { ...DIPA, number: 'DIPA-2' } }, [recorded], 'dipa.already-recorded'],
    ['a DIPA without a number', { type: 'RecordDipa', data: { ...DIPA, number: ' ' } }, [], 'dipa.number-missing'],
    ['a date that is no day', { type: 'RecordDipa', data: { ...DIPA, date: day('2021-02-30') } }, [], 'dipa.date-invalid'],
    ['half a rupiah', { type: 'RecordDipa', data: { ...DIPA, amount: 0.5 } }, [], 'dipa.amount-invalid'],
    ['a revision of nothing', open, [], 'dipa.not-recorded'],
    ['a second revision beside an open one', { type: 'OpenDipaRevision', data: { reason: 'More', reference: 'U-2' } }, [recorded, opened], 'revision.already-open'],
    ['a revision without reason', { type: 'OpenDipaRevision', data: { reason: '', reference: 'U-1' } }, [recorded], 'revision.reason-missing'],
    ['a revision without reference', { type: 'OpenDipaRevision', data: { reason: 'More', reference: '' } }, [recorded], 'revision.reference-missing'],
    ['an effect without a revision', makeEffective(), [recorded], 'revision.not-open'],
    ['an effect before any DIPA', makeEffective(), [], 'dipa.not-recorded'],
    ['a revision dated before its DIPA', makeEffective({ date: day('2020-01-01') }), [recorded, opened], 'revision.before-dipa'],
  ])('refuses %s', (_, command, events, code) => {
    expect(decide(command, ...events)).toMatchObject({ accepted: false, unmet: [{ code }] });
  });

  it('tells each event in both languages', () => {
    expect(budgetEventSentence(effective)).toEqual({
      id: 'Revisi ke-1 DIPA efektif sejak 1 April 2021 dengan pagu Rp 4.000.000.000.',
      en: 'DIPA revision 1 is effective from 1 April 2021 with Rp 4.000.000.000.',
    });
  });
});
