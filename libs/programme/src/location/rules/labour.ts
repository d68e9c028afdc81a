import { fiscalYearOf, type PlainDate, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import type { Definition } from '../../definition/definition.js';
import { unmet } from '../../sentences/location-refusals.js';
import { own } from '../entries.js';
import type { LabourFigures } from '../commands.js';
import { figuresOf } from '../labour-figures.js';
import type { KnownLocation, LabourReport } from '../state.js';
import { notAbove, reasoned, wholeNumber } from './particulars.js';
import { worksNotUnderWay } from './progress.js';
import { nextId, type Facts, type Rule, type Subject } from './rule.js';
import { workSubjects, workUnmet } from './works.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const wrongMonth = (month: string, { fiscalYear, crossedYear, designatedOn }: KnownLocation, { occurredOn }: Facts): readonly Unmet[] => {
  if (!MONTH.test(month)) return [unmet('labour.month-invalid', { month })];
  const year = fiscalYearOf(month as PlainDate);
  const withinYears = year === fiscalYear || (crossedYear !== undefined && year === fiscalYear + 1);
  const past = month >= designatedOn.slice(0, 7) && month <= occurredOn.slice(0, 7);
  return withinYears && past ? [] : [unmet('labour.month-outside', { month })];
};

/** One worker may count under several heads, so the heads may sum to more than the workers, never to fewer. */
const ineligible = (workers: number, eligible: number, labour: Definition['labour']): readonly Unmet[] => {
  const heads = labour?.eligibility ?? [];
  if (heads.length === 0 || !Number.isSafeInteger(workers) || eligible >= workers) return [];
  return [unmet('labour.not-eligible', { workers, eligible, heads: heads.map(({ label }) => label) }, labour?.clause)];
};

const wrongFigures = (figures: LabourFigures, { definition: { definition: { labour } } }: Facts): readonly Unmet[] => {
  const { workers, women, mbr, affected, breadwinners = 0, hok, wages, youngestAge } = figures;
  const minimum = labour?.minimumAge ?? 0;
  return [
    ...wholeNumber('workers', workers, 0),
    ...wholeNumber('women', women, 0),
    ...wholeNumber('mbr', mbr, 0),
    ...wholeNumber('affected', affected, 0),
    ...wholeNumber('breadwinners', breadwinners, 0),
    ...notAbove('women', women, 'workers', workers),
    ...notAbove('mbr', mbr, 'workers', workers),
    ...notAbove('affected', affected, 'workers', workers),
    ...notAbove('breadwinners', breadwinners, 'workers', workers),
    ...ineligible(workers, mbr + affected + breadwinners, labour),
    ...(Number.isFinite(hok) && hok >= 0 ? [] : [unmet('labour.hok-invalid')]),
    ...wholeNumber('wages', wages, 0),
    // Where nobody worked there is no youngest.
    ...(workers > 0 ? wholeNumber('youngestAge', youngestAge, 0) : []),
    ...(workers > 0 && youngestAge < minimum ? [unmet('labour.too-young', { minimum }, labour?.clause)] : []),
  ];
};

const unmetToReport = ({ work }: Subject<'ReportLabour'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  if (facts.definition.definition.labour === undefined) return [unmet('labour.not-in-programme')];
  return [...worksNotUnderWay(state, facts), ...workUnmet(work, state)];
};

const standing = ({ labour }: KnownLocation): readonly (readonly [string, LabourReport])[] =>
  Object.entries(labour).filter(([, { correctedBy }]) => correctedBy === undefined);

export const reportLabour: Rule<'ReportLabour'> = {
  decide: (data, state, facts) => {
    const { work, month } = data;
    const duplicate = standing(state).some(([, report]) => report.work === work && report.month === month);
    return decided([
      ...unmetToReport(data, state, facts),
      ...wrongMonth(month, state, facts),
      ...(duplicate ? [unmet('labour.already-reported', { month })] : []),
      ...wrongFigures(data, facts),
    ], { type: 'LabourReported', data: { ...data, report: nextId('labour', state.labour) } });
  },
  hindrances: unmetToReport,
  subjects: workSubjects,
};

const unmetToCorrect = ({ report: key }: Subject<'CorrectLabour'>, { labour }: KnownLocation): readonly Unmet[] => {
  const report = own(labour, key);
  if (report === undefined) return [unmet('report.unknown', { key })];
  return report.correctedBy === undefined ? [] : [unmet('report.already-corrected', { key })];
};

export const correctLabour: Rule<'CorrectLabour'> = {
  decide: (data, state, facts) => {
    const corrected = own(state.labour, data.report);
    const lacking = unmetToCorrect(data, state);
    if (corrected === undefined) return decided(lacking);
    const { work, month } = corrected;
    return decided([...lacking, ...wrongFigures(data, facts), ...reasoned(data.reason)], {
      type: 'LabourCorrected',
      data: {
        ...figuresOf(data), report: nextId('labour', state.labour), corrects: data.report, previous: figuresOf(corrected),
        ...(work !== undefined && { work }), month, reason: data.reason,
      },
    });
  },
  hindrances: unmetToCorrect,
  subjects: (state) => standing(state).map(([report]) => ({ report })),
};
