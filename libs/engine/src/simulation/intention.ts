import type { PlainDate, Role } from '@app/kernel';
import type { KnownLocation, LocationCommand } from '@app/programme';

/** Something a location is about to do. It ripens for some days; if it is no longer called for by then, it is dropped. */
export type Intention = {
  /** The same key is the same intention, however often it is thought of. */
  readonly key: string;
  readonly by: Role;
  /** Days it usually takes. */
  readonly days: number;
  readonly draft: (on: PlainDate, state: KnownLocation) => LocationCommand;
};
