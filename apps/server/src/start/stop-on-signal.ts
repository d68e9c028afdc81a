import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import type { Server } from 'node:http';

const PATIENCE_MS = 10_000;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** No new work, what is under way is finished, the store is closed, and the process ends as one that ended well. */
export const stopOnSignal = (app: NestExpressApplication, log: Logger): void => {
  const stop = (): void => {
    SIGNALS.forEach((signal) => process.off(signal, stop)); // a second signal ends at once
    log.info('berhenti … / stopping …');
    const server = app.getHttpServer() as Server;
    setTimeout(() => { server.closeAllConnections(); }, PATIENCE_MS).unref();
    app.close().then(() => process.exit(), (fault: unknown) => {
      log.fatal({ fault: String(fault) }, 'tidak berhenti dengan baik / did not stop well');
      process.exit(1);
    });
  };
  SIGNALS.forEach((signal) => process.on(signal, stop));
};
