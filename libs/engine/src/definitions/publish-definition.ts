import type { CommandBus } from '@nestjs/cqrs';
import type { Definition, LintFinding } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import type { Envelope } from '../commands/envelope.js';
import { RunDefinition } from '../commands/national.handlers.js';
import { definitionHash } from './definition-hash.js';

const NAMESPACE = '7c1f5a0e-3f7b-4d1c-8a52-0e3b1a9f6d27';

export type Publication = { readonly definition: Definition; readonly findings: readonly LintFinding[]; readonly note: string };

/** The same law under the same note is the same command: publishing it again changes nothing, also after newer versions. */
export const publishDefinition = (bus: CommandBus, { definition, findings, note }: Publication, by: Omit<Envelope, 'commandId'>) => {
  const hash = definitionHash(definition);
  const commandId = uuidV5(`${definition.programme} ${hash} ${note}`, NAMESPACE);
  return bus.execute(new RunDefinition(definition.programme, { type: 'PublishDefinition', data: { definition, hash, note } }, { findings }, { ...by, commandId }));
};
