import type { LabourReport } from '../location/state.js';
import type { ReportFacts } from './facts.js';

type Figure = 'workers' | 'women' | 'mbr' | 'affected' | 'hok' | 'wages';

const sum = (reports: readonly LabourReport[], figure: Figure): number => reports.reduce((total, report) => total + report[figure], 0);

/** Reports of the months in the period. */
export const inPeriod = ({ labour, period: { from, until } }: ReportFacts, figure: Figure): number =>
  sum(labour.filter(({ month }) => month >= from.slice(0, 7) && month <= until.slice(0, 7)), figure);

/** Days and wages add up over the months. Heads do not, since the same people come back: of each work counts its largest month. */
export const toDate = ({ labour }: ReportFacts, figure: Figure): number =>
  figure === 'hok' || figure === 'wages' ? sum(labour, figure) : sum(largestMonths(labour), figure);

const largestMonths = (labour: readonly LabourReport[]): readonly LabourReport[] => {
  const largest = new Map<string, LabourReport>();
  for (const report of [...labour].sort((one, other) => (one.month < other.month ? -1 : 1))) {
    if (report.workers > (largest.get(report.work ?? '')?.workers ?? -1)) largest.set(report.work ?? '', report);
  }
  return [...largest.values()];
};
