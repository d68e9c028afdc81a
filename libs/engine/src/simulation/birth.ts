import type { PlainDate } from '@app/kernel';
import type { CommandData, Definition } from '@app/programme';
import type { Mishap } from './mishaps.js';
import type { Profile } from './profiles.js';

/** What is given to a location with the decree that names it. */
export type Birth = {
  readonly locationId: string;
  readonly designation: CommandData<'DesignateLocation'>;
  readonly definition: Definition;
  readonly profile: Profile;
  readonly villages: readonly string[];
};

/** What a location sees of the country around it. */
export type Surroundings = {
  readonly emergencyInForce: (on: PlainDate) => boolean;
  readonly budgetEffective: (satker: string) => boolean;
  /** How slowly things go in a province; 1 is usual. */
  readonly pace: (province: string) => number;
  /** What may befall it beside what may befall any. */
  readonly mishaps: readonly Mishap[];
  /** The place that a decree of that day names instead. */
  readonly replacementFor: (birth: Birth, decreed: PlainDate) => string;
};
