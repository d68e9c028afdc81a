import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import { publishMissingSchedules, REGIONS, ScheduleShelf, shippedSchedules, type Regions } from '@app/engine';
import type { Logger } from 'pino';
import { SERVER } from './server-actor.js';

/** After the laws and the days off, by which a schedule is judged. */
export const publishShippedSchedules = async (app: INestApplicationContext, log: Logger): Promise<void> => {
  const plugs = { bus: app.get(CommandBus), schedules: app.get(ScheduleShelf) };
  const published = await publishMissingSchedules(plugs, shippedSchedules(app.get<Regions>(REGIONS)), SERVER);
  const refused = published.filter(({ outcome }) => outcome.kind !== 'accepted');
  if (refused.length > 0) log.error({ refused }, 'jadwal nasional tidak dapat diterbitkan / national schedules could not be published');
  if (published.length > refused.length) log.info(`${published.length - refused.length} jadwal nasional diterbitkan / national schedules published`);
};
