import type { Instant } from '@app/kernel';
import type { SimulatedEngine } from '../simulated-engine.js';
import type { Birth } from './birth.js';
import type { Mishap } from './mishaps.js';

export type Happening = { readonly at: Instant; readonly run: () => Promise<unknown> };

/** So many of the places are drawn from that region. */
export type Home = { readonly region: string; readonly locations: number };

/** What belongs to another story of the same journal: those places are not drawn, those satkers have their money already. */
export type Apart = { readonly locations: ReadonlySet<string>; readonly satkers: ReadonlySet<string> };

/** When it is signed, `08-24`, and up to which share of the locations it and those before it name. */
export type Decree = { readonly day: string; readonly upTo: number };

/** What a story adds to the plain year, which is drawn all the same. */
export type Story = {
  /** Instead of the usual ones. */
  readonly decrees: readonly Decree[];
  /** How slowly things go in a province; 1 is usual. */
  readonly pace: (province: string) => number;
  /** Before anybody lives, on the laws and the budgets. */
  readonly lay: (engine: SimulatedEngine, births: readonly Birth[]) => Promise<void>;
  /** Above any location. */
  readonly happenings: (engine: SimulatedEngine, births: readonly Birth[]) => readonly Happening[];
  /** To locations, beside what befalls them anyway. */
  readonly mishaps: readonly Mishap[];
};
