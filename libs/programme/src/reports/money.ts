import type { KnownLocation, Tranche } from '../location/state.js';
import type { ReportFacts, ReportPeriod } from './facts.js';

const paid = ({ tranches }: KnownLocation, { from, until }: Partial<ReportPeriod> & Pick<ReportPeriod, 'until'>): number =>
  Object.values(tranches).reduce((sum, { status, amount, sp2d }) => (status === 'disbursed' && sp2d !== undefined && sp2d.on <= until && sp2d.on >= (from ?? sp2d.on) ? sum + amount : sum), 0);

export const disbursed = ({ then, period: { until } }: ReportFacts): number => paid(then, { until });
export const disbursedInPeriod = ({ then, period }: ReportFacts): number => paid(then, period);

/** In hundredths of a per cent; undefined where there is nothing to measure by. */
export const shareOf = (part: number, whole: number | undefined): number | undefined =>
  whole === undefined || whole === 0 ? undefined : Math.round((part / whole) * 10_000) / 100;

export const trancheOf = ({ then }: ReportFacts, number: number): Tranche | undefined => then.tranches[String(number)];
