import type { NestExpressApplication } from '@nestjs/platform-express';
import { Hold, ON_HOLD, type Config } from '@app/engine';
import type { Logger } from 'pino';
import { createServer } from '../create-server.js';
import { Preparation } from '../readiness/preparation.js';
import { tellDemo } from './demo.js';
import { publishShippedCalendars } from './publish-shipped-calendars.js';
import { publishShippedDefinitions } from './publish-shipped-definitions.js';
import { publishShippedSchedules } from './publish-shipped-schedules.js';

/** The port is open when it returns, and the laws are published, unless the journal is away: then that follows when it comes back. */
export const startServer = async (config: Config, log: Logger): Promise<NestExpressApplication> => {
  const app = await createServer(config, log);
  try {
    await app.init();
    await app.get(Preparation).begin(async () => {
      if (await app.get(Hold).isHeld()) {
        log.warn(`${ON_HOLD.id} / ${ON_HOLD.en}`);
        return;
      }
      await publishShippedDefinitions(app, log);
      await publishShippedCalendars(app, log);
      await publishShippedSchedules(app, log);
      if (config.demo) log.info(await tellDemo(app, log), 'contoh Mataram 2021 / the sample of Mataram 2021');
    });
    await app.listen(config.port, config.host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
};
