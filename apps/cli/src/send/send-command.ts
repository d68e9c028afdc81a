import { randomUUID } from 'node:crypto';
import { officerFor, RunLocation } from '@app/engine';
import type { Instant, Role } from '@app/kernel';
import { partsOfLocationId, type LocationEvent } from '@app/programme';
import type { House } from '../house/house.js';
import { insisted } from '../terminal/insisted.js';
import { readCommand } from './read-command.js';

export type SendOptions = {
  readonly data: string;
  readonly as: Role;
  readonly ifMatch?: number;
  readonly preview?: boolean;
  readonly occurredAt?: Instant;
  /** The same key is the same command, however often it is sent. */
  readonly key?: string;
};

export type SendResult = {
  readonly locationId: string;
  readonly revision: number;
  readonly position?: string;
  readonly preview: boolean;
  readonly replayed: boolean;
  readonly events: readonly LocationEvent[];
};

/** One command, as the officer of that role where the location lies. */
export const sendCommand = async ({ bus }: House, locationId: string, name: string, options: SendOptions): Promise<SendResult> => {
  const command = readCommand(name, options.data);
  const { region } = partsOfLocationId(locationId);
  const outcome = await bus.execute(new RunLocation(locationId, command, {
    ...officerFor(options.as, region), source: 'app', commandId: options.key ?? randomUUID(),
    expectedRevision: options.ifMatch, preview: options.preview, occurredAt: options.occurredAt,
  }));
  if (outcome.kind === 'previewed') return { locationId, revision: outcome.revision, preview: true, replayed: false, events: outcome.events };
  const { revision, position, replayed, events } = insisted(outcome);
  return { locationId, revision, position, preview: false, replayed, events };
};
