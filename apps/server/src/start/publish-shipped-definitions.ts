import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import { DefinitionShelf, publishMissing, shippedDefinitions } from '@app/engine';
import type { Logger } from 'pino';

const NOTE = 'Disertakan dalam aplikasi / shipped with the application';
const SERVER = { actor: { id: 'tahapan-server', person: 'tahapan-server', role: 'operator', unit: 'Tahapan' }, scope: { regions: [''] }, source: 'app' } as const;

export const publishShippedDefinitions = async (app: INestApplicationContext, log: Logger): Promise<void> => {
  const published = await publishMissing({ bus: app.get(CommandBus), shelf: app.get(DefinitionShelf) }, shippedDefinitions(), NOTE, SERVER);
  for (const { programme, outcome } of published) {
    if (outcome.kind === 'accepted') log.info({ programme }, 'ketentuan diterbitkan / definition published');
    else log.error({ programme, outcome }, 'ketentuan tidak dapat diterbitkan / definition could not be published');
  }
};
