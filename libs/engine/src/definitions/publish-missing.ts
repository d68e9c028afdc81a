import type { CommandBus } from '@nestjs/cqrs';
import type { Definition, DefinitionEvent } from '@app/programme';
import type { DefinitionShelf } from '../commands/definition-shelf.js';
import type { Envelope } from '../commands/envelope.js';
import type { Outcome } from '../commands/outcome.js';
import { definitionHash } from './definition-hash.js';
import { publishDefinition } from './publish-definition.js';

export type Publishing = { readonly programme: string; readonly outcome: Outcome<DefinitionEvent> };

/** A law that was published once, from whatever source, is not published again, and one that people have since replaced stays replaced. */
export const publishMissing = async (
  { bus, shelf }: { readonly bus: CommandBus; readonly shelf: DefinitionShelf }, definitions: readonly Definition[], note: string, by: Omit<Envelope, 'commandId'>,
): Promise<readonly Publishing[]> => {
  const published: Publishing[] = [];
  for (const definition of definitions) {
    const { programme } = definition;
    const hash = definitionHash(definition);
    if ((await shelf.versions(programme)).some((version) => version.hash === hash)) continue;
    published.push({ programme, outcome: await publishDefinition(bus, { definition, findings: [], note }, by) });
  }
  return published;
};
