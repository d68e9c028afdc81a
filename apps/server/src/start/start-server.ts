import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@app/engine';
import type { Logger } from 'pino';
import { createServer } from '../create-server.js';
import { publishShippedDefinitions } from './publish-shipped-definitions.js';

/** Ready to answer when it returns: the laws are published and the port is open. */
export const startServer = async (config: Config, log: Logger): Promise<NestExpressApplication> => {
  const app = await createServer(config, log);
  try {
    await app.init();
    await publishShippedDefinitions(app, log);
    await app.listen(config.port, config.host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
};
