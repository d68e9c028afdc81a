import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import { CalendarShelf, publishMissingDaysOff, shippedCalendars } from '@app/engine';
import type { Logger } from 'pino';
import { SERVER } from './server-actor.js';

export const publishShippedCalendars = async (app: INestApplicationContext, log: Logger): Promise<void> => {
  const published = await publishMissingDaysOff({ bus: app.get(CommandBus), calendars: app.get(CalendarShelf) }, shippedCalendars(), SERVER);
  const refused = published.filter(({ outcome }) => outcome.kind !== 'accepted');
  if (refused.length > 0) log.error({ refused }, 'hari libur tidak dapat ditetapkan / days off could not be published');
  if (published.length > refused.length) log.info(`${published.length - refused.length} daftar hari libur ditetapkan / lists of days off published`);
};
