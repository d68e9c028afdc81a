import type { Bilingual, Unmet } from '@app/kernel';

/** One fault of a schedule. `row`: where in its list the entry stands, from 1. */
export type ScheduleComplaint = {
  /** JSON pointer of the part it is about. */
  readonly pointer: string;
  readonly row?: number;
  readonly code: string;
  readonly sentence: Bilingual;
};

export const asUnmet = ({ code, sentence }: ScheduleComplaint): Unmet => ({ code, sentence });
