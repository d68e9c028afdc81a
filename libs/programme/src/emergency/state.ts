import type { PlainDate } from '@app/kernel';

export type Emergency = { readonly reference: string; readonly from: PlainDate; readonly reason: string; readonly liftedOn?: PlainDate };

/** Every emergency there ever was. */
export type EmergencyState = { readonly emergencies: readonly Emergency[] };

export const emergencyInForce = ({ emergencies }: EmergencyState, on: PlainDate): boolean =>
  emergencies.some(({ from, liftedOn }) => from <= on && (liftedOn === undefined || on < liftedOn));
