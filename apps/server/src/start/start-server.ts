import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ChaseDuty, EVENT_STORE, Hold, ON_HOLD, Projector, type Config, type EventStore } from '@app/engine';
import type { Logger } from 'pino';
import { createServer } from '../create-server.js';
import { Preparation } from '../readiness/preparation.js';
import { tellSample } from './demo.js';
import { publishShippedCalendars } from './publish-shipped-calendars.js';
import { publishShippedDefinitions } from './publish-shipped-definitions.js';
import { publishShippedSchedules } from './publish-shipped-schedules.js';

/** The port is open when it returns, and the laws are published, unless the journal is away: then that follows when it comes back. */
export const startServer = async (config: Config, log: Logger): Promise<NestExpressApplication> => {
  const app = await createServer(config, log);
  try {
    await app.init();
    await app.get(Preparation).begin(async () => {
      await prepare(app, config, log);
      if (config.roles.includes('worker')) await beginChase(app);
    });
    await app.listen(config.port, config.host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
};

const prepare = async (app: INestApplicationContext, { demo }: Config, log: Logger): Promise<void> => {
  if (await app.get(Hold).isHeld()) {
    log.warn(`${ON_HOLD.id} / ${ON_HOLD.en}`);
    return;
  }
  await publishShippedDefinitions(app, log);
  await publishShippedCalendars(app, log);
  await publishShippedSchedules(app, log);
  if (demo !== undefined) await tellSample(app, demo, log);
};

const SHOWN_WITHIN_MS = 2_000;

/** Only when everything is told that a start has to tell: else reminders go out of what was done long ago, and none of what is new. */
const beginChase = async (app: INestApplicationContext): Promise<void> => {
  const head = await app.get<EventStore>(EVENT_STORE).head();
  if (head !== undefined) await app.get(Projector).waitFor(head, SHOWN_WITHIN_MS); // tables that lag longer are found by a later sweep
  app.get(ChaseDuty).start();
};
