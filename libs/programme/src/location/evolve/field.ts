import { changed, own } from '../entries.js';
import { figuresOf } from '../labour-figures.js';
import type { KnownLocation, ProgressReport } from '../state.js';
import type { Evolution } from './evolution.js';

/** The work (or the location itself) now stands where the report says. */
const standing = (state: KnownLocation, id: string, report: ProgressReport, physical: number): KnownLocation => ({
  ...state,
  physical,
  progress: { ...state.progress, [id]: report },
  works: report.work === undefined ? state.works : changed(state.works, report.work, (work) => ({ ...work, physical: report.percent })),
});

export const fieldEvolution: Evolution<
  'InstitutionFormed' | 'WorkAdded' | 'ProgressReported' | 'ProgressCorrected' | 'LabourReported' | 'LabourCorrected'
> = {
  InstitutionFormed: (state, { kind, name, villages, members, women, formedOn, deed }) => ({
    ...state, institution: { kind, name, villages, members, women, formedOn, ...(deed !== undefined && { deed }) },
  }),
  WorkAdded: (state, { work, name, institution, amount, volume }) => ({
    ...state, works: { ...state.works, [work]: { name, institution, amount, ...(volume !== undefined && { volume }), physical: 0 } },
  }),
  ProgressReported: (state, { report, work, percent, observedOn, photos, physical }) =>
    standing(state, report, { ...(work !== undefined && { work }), percent, observedOn, photos }, physical),
  ProgressCorrected: (state, { report, corrects, work, percent, photos, physical }) => {
    const observedOn = own(state.progress, corrects)?.observedOn ?? state.designatedOn;
    const progress = changed(state.progress, corrects, (one) => ({ ...one, correctedBy: report }));
    return standing({ ...state, progress }, report, { ...(work !== undefined && { work }), percent, observedOn, photos }, physical);
  },
  LabourReported: (state, { report, work, month, ...figures }) => ({
    ...state, labour: { ...state.labour, [report]: { ...figuresOf(figures), ...(work !== undefined && { work }), month } },
  }),
  LabourCorrected: (state, { report, corrects, work, month, ...figures }) => ({
    ...state,
    labour: {
      ...changed(state.labour, corrects, (one) => ({ ...one, correctedBy: report })),
      [report]: { ...figuresOf(figures), ...(work !== undefined && { work }), month },
    },
  }),
};
