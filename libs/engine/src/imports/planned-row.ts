import { atHour, zoneOf, type Instant } from '@app/kernel';
import type { CheckedRow, Designation, LocationCommand } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import { fingerprint } from '../fingerprint.js';

/** Names commands and imports; a change would make known rows look new. */
export const IMPORT_NAMESPACE = '2a4e3e0e-8d0b-4b53-9f0d-6b7c5b0f6c11';

/** A row of a list as the one command that will be sent for it. */
export type PlannedRow = {
  readonly row: number;
  readonly locationId: string;
  readonly command: LocationCommand;
  /** Made from what the row says: however often it is sent, it happens once. */
  readonly commandId: string;
  readonly occurredAt?: Instant;
};

type DesignateLocation = Extract<LocationCommand, { type: 'DesignateLocation' }>;

const plannedDesignation = (row: number, locationId: string, command: DesignateLocation): PlannedRow =>
  ({ row, locationId, command, commandId: uuidV5(fingerprint(command.data), IMPORT_NAMESPACE), occurredAt: decreedAt(command.data) });

/** The minister's signature is what happened, however late the list reaches us. */
const decreedAt = ({ region, sk }: Designation['data']): Instant => atHour(zoneOf(region), sk.date, 0);

export const ofDesignation = ({ row, locationId, data }: Designation): PlannedRow => plannedDesignation(row, locationId, { type: 'DesignateLocation', data });

/**
 * A place is designated once, whichever list says so. Reports are told apart by the file and row they came in: what another file says
 * again, the rules know to be so already, unless it was taken back meanwhile.
 */
export const ofCheckedRow = (sha256: string) => ({ row, step }: CheckedRow): PlannedRow | undefined => {
  if (step === undefined) return undefined;
  const { locationId, command } = step;
  return command.type === 'DesignateLocation'
    ? plannedDesignation(row, locationId, command)
    : { row, locationId, command, commandId: uuidV5(fingerprint({ sha256, row, locationId, command }), IMPORT_NAMESPACE) };
};
