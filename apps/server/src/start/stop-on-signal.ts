import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import type { Server } from 'node:http';

const PATIENCE_MS = 10_000;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * No new work, what is under way is finished, the store is closed, and the process ends as one that ended well. A start that is
 * under way is finished too; one that fails ends the process by itself.
 */
export const stopOnSignal = (starting: Promise<NestExpressApplication>, log: Logger): void => {
  const stop = (): void => {
    SIGNALS.forEach((signal) => process.off(signal, stop)); // a second signal ends at once
    log.info('berhenti … / stopping …');
    starting.then((app) => close(app, log), () => undefined);
  };
  SIGNALS.forEach((signal) => process.on(signal, stop));
};

const close = async (app: NestExpressApplication, log: Logger): Promise<void> => {
  const server = app.getHttpServer() as Server;
  setTimeout(() => { server.closeAllConnections(); }, PATIENCE_MS).unref();
  try {
    await app.close();
    process.exit();
  } catch (fault) {
    log.fatal({ fault: String(fault) }, 'tidak berhenti dengan baik / did not stop well');
    process.exit(1);
  }
};
