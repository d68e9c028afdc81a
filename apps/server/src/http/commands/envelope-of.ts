import { instanceToPlain } from 'class-transformer';
import { parseInstant } from '@app/kernel';
import type { Envelope } from '@app/engine';
import type { Exchange } from '../access/exchange.js';
import { idempotencyKey } from './command-headers.js';
import type { DatedDto } from './dated.dto.js';

/** The validated body as the plain value it arrived as: the command's own data, without what every command may say. */
export const plainData = <Data extends DatedDto>(body: Data): Omit<Data, 'occurredAt'> => {
  const { occurredAt: _, ...data } = instanceToPlain(body, { exposeUnsetFields: false });
  return data as Omit<Data, 'occurredAt'>;
};

export const envelopeOf = ({ request, principal: { actor, scope } }: Exchange, { occurredAt }: DatedDto, also: Pick<Envelope, 'preview' | 'expectedRevision'>): Envelope => ({
  commandId: idempotencyKey(request),
  actor,
  scope,
  source: 'api',
  correlationId: String(request.id),
  ...(occurredAt === undefined ? {} : { occurredAt: parseInstant(occurredAt) }),
  ...also,
});
