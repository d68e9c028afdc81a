import { fold, type Bilingual, type Instant, type PlainDate, type Recorded } from '@app/kernel';
import { location } from '../location/decider.js';
import type { LocationEvent } from '../location/events.js';
import type { KnownLocation, LabourReport } from '../location/state.js';

export type ReportPeriod = { readonly from: PlainDate; readonly until: PlainDate };

/** What a row of a form may tell of. */
export type ReportFacts = {
  readonly period: ReportPeriod;
  /** At the end of the period, by what had happened in the field. */
  readonly then: KnownLocation;
  /** Just before it; undefined where the location was not yet designated. */
  readonly before?: KnownLocation;
  /** The reports that stand, corrections applied whenever they came: a month is reported after it is over. */
  readonly labour: readonly LabourReport[];
  readonly stage: (key: string) => Bilingual;
};

type Moments = { readonly period: ReportPeriod; readonly begins: Instant; readonly ends: Instant };

/** Undefined where the location was designated after the period. */
export const reportFacts = (recorded: readonly Recorded<LocationEvent>[], { period, begins, ends }: Moments, stage: ReportFacts['stage']): ReportFacts | undefined => {
  const then = standingBefore(recorded, ends);
  const before = standingBefore(recorded, begins);
  const now = fold(location.evolve, location.initial, recorded.map(({ event }) => event));
  if (then.situation === 'unknown' || now.situation === 'unknown') return undefined;
  const labour = Object.values(now.labour).filter(({ correctedBy, month }) => correctedBy === undefined && month <= period.until.slice(0, 7));
  return { period, then, ...(before.situation !== 'unknown' && { before }), labour, stage };
};

const standingBefore = (recorded: readonly Recorded<LocationEvent>[], end: Instant) =>
  fold(location.evolve, location.initial, recorded.filter(({ metadata }) => metadata.occurredAt < end).map(({ event }) => event));
