import { describe, expect, it } from '@jest/globals';
import { beforeCommand, beforeStarting, day, exampleDefinition, exampleFacts, givenFor, LABOUR, published } from '@app/testing';
import type { LabourFigures, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';

const given = givenFor(location, exampleFacts);
const report = (differing: Partial<typeof LABOUR> = {}): LocationCommand => ({ type: 'ReportLabour', data: { ...LABOUR, ...differing } });
const { work: _work, month: _month, ...figures } = LABOUR;
const correct = (of: string, differing: Partial<LabourFigures> = {}): LocationCommand =>
  ({ type: 'CorrectLabour', data: { ...figures, report: of, reason: 'Salah hitung', ...differing } });
const building = beforeCommand('ReportLabour');
const { decision: first } = given(...building).when(report());
const reported = [...building, ...(first.accepted ? first.events : [])];

describe('rule 17: workers are never children, and the figures agree', () => {
  it('are recorded by month and work', () => given(...building).when(report()).then({ type: 'LabourReported', data: { ...LABOUR, report: 'labour-1' } }));
  it('refuses a worker below the age of the programme', () => given(...building).when(report({ youngestAge: 17 })).thenRefused('labour.too-young'));
  it('refuses a worker who is neither of low income nor without income nor a breadwinner', () => {
    given(...building).when(report({ mbr: 14, affected: 5 })).thenRefused('labour.not-eligible');
    given(...building).when({ type: 'ReportLabour', data: { ...LABOUR, mbr: 14, affected: 5, breadwinners: 1 } }).thenTypes('LabourReported');
    given(...reported).when(correct('labour-1', { mbr: 0, affected: 5 })).thenRefused('labour.not-eligible');
    given(...reported).when(correct('labour-1', { mbr: 0, affected: 5, breadwinners: 15 })).thenTypes('LabourCorrected');
  });
  it('asks for no eligibility where the programme names none', () => {
    const { labour } = exampleDefinition;
    if (labour === undefined) throw new Error('The example records labour.');
    const open = { definition: published({ ...exampleDefinition, labour: { ...labour, eligibility: [] } }) };
    given(...building).when(report({ mbr: 0, affected: 0 }), open).thenTypes('LabourReported');
  });
  it('has no more breadwinners than workers, counted in whole numbers', () => {
    given(...building).when({ type: 'ReportLabour', data: { ...LABOUR, breadwinners: 21 } }).thenRefused('number.too-large');
    given(...building).when({ type: 'ReportLabour', data: { ...LABOUR, breadwinners: 0.5 } }).thenRefused('number.invalid');
  });
  it('asks no age where nobody worked', () =>
    given(...building).when(report({ workers: 0, women: 0, mbr: 0, affected: 0, hok: 0, wages: 0, youngestAge: 0 })).thenTypes('LabourReported'));
  it.each(['women', 'mbr', 'affected'] as const)('has no more %s than workers', (field) => given(...building).when(report({ [field]: 21 })).thenRefused('number.too-large'));
  it.each(['workers', 'wages'] as const)('counts %s in whole numbers', (field) =>
    given(...building).when(report({ [field]: 30.5 })).thenRefused('number.invalid'));
  it.each([-1, NaN, Infinity])('refuses %p worker days', (hok) => given(...building).when(report({ hok })).thenRefused('labour.hok-invalid'));
  it('is refused in a programme that records none', () =>
    given(...building).when(report(), { definition: published({ ...exampleDefinition, labour: undefined }) }).thenRefused('labour.not-in-programme'));
  it('waits for construction to start', () => given(...beforeStarting('CONSTRUCTION')).when(report()).thenRefused('stage.not-started'));
});

describe('the month of a labour report', () => {
  it.each(['2021-13', '2021-6', 'Juni', ''])('is a month, not %p', (month) => given(...building).when(report({ month })).thenRefused('labour.month-invalid'));
  it.each(['2020-12', '2021-01', '2022-01'])('lies in the time the location works, not %p', (month) => given(...building).when(report({ month })).thenRefused('labour.month-outside'));
  it('may lie in the next year once the year is crossed', () => {
    const crossed: LocationEvent = { type: 'FiscalYearCrossed', data: { fiscalYear: 2021, reason: 'Hujan' } };
    const nextYear = { today: day('2022-02-10'), occurredOn: day('2022-02-10') };
    given(...building).when(report({ month: '2022-01' }), nextYear).thenRefused('labour.month-outside');
    given(...building, crossed).when(report({ month: '2022-01' }), nextYear).thenTypes('LabourReported');
    given(...building, crossed).when(report({ month: '2022-03' }), nextYear).thenRefused('labour.month-outside');
  });
  it('is reported once for each work', () => {
    given(...reported).when(report({ workers: 25, affected: 10 })).thenRefused('labour.already-reported');
    given(...reported).when(report({ work: 'work-2' })).thenTypes('LabourReported');
  });
});

describe('a correction of labour', () => {
  it('keeps the former figures', () => {
    const { decision } = given(...reported).when(correct('labour-1', { workers: 25, affected: 10 }));
    expect(decision).toMatchObject({ events: [{ type: 'LabourCorrected', data: { report: 'labour-2', corrects: 'labour-1', workers: 25, affected: 10, previous: figures, month: '2021-06', work: 'work-1' } }] });
  });
  it('is held to the same rules', () => given(...reported).when(correct('labour-1', { youngestAge: 12 })).thenRefused('labour.too-young'));
  it('has a reason and a report that stands', () => {
    given(...reported).when({ type: 'CorrectLabour', data: { ...figures, report: 'labour-1', reason: ' ' } }).thenRefused('reason.missing');
    given(...reported).when(correct('labour-9')).thenRefused('report.unknown');
    const { decision } = given(...reported).when(correct('labour-1'));
    given(...reported, ...(decision.accepted ? decision.events : [])).when(correct('labour-1')).thenRefused('report.already-corrected');
  });
});
