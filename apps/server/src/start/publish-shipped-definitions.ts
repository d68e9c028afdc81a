import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import { DefinitionShelf, publishMissing, shippedDefinitions } from '@app/engine';
import type { Logger } from 'pino';
import { SERVER } from './server-actor.js';

const NOTE = 'Disertakan dalam aplikasi / shipped with the application';

export const publishShippedDefinitions = async (app: INestApplicationContext, log: Logger): Promise<void> => {
  const published = await publishMissing({ bus: app.get(CommandBus), shelf: app.get(DefinitionShelf) }, shippedDefinitions(), NOTE, SERVER);
  const refused = published.filter(({ outcome }) => outcome.kind !== 'accepted');
  if (refused.length > 0) log.error({ refused }, 'ketentuan tidak dapat diterbitkan / definitions could not be published');
  if (published.length > refused.length) log.info(`${published.length - refused.length} ketentuan program diterbitkan / programme definitions published`);
};
