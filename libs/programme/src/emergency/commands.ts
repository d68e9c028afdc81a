import type { Command, PlainDate } from '@app/kernel';

/** `reference` names the decree; several may be in force at once. */
export type EmergencyCommand =
  | Command<'DeclareEmergency', { readonly reference: string; readonly from: PlainDate; readonly reason: string }>
  | Command<'LiftEmergency', { readonly reference: string; readonly on: PlainDate }>;
