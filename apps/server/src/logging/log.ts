import type { LoggerService } from '@nestjs/common';
import { destination, pino, type Logger } from 'pino';
import { onOneLine } from './on-one-line.js';

/** Lines that come close together are written together: whatever waits is written within this time, and when the process ends. */
const WRITTEN_WITHIN_MS = 100;
const MOST_WAITING_BYTES = 8_192;

/** Machines read JSON lines; a person at a terminal reads short sentences and is spared what went well. */
export const openLog = (out: NodeJS.WriteStream = process.stdout): Logger => out.isTTY
  ? pino({ level: 'info', base: undefined }, { write: (line: string) => { out.write(onOneLine(line)); } })
  : pino({ level: 'info', base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 1, sync: false, minLength: MOST_WAITING_BYTES, periodicFlush: WRITTEN_WITHIN_MS }));

/** Nest speaks through the same log; its chatter while wiring up is kept for debugging. */
export const asNestLogger = (log: Logger): LoggerService => ({
  log: (message: unknown, context?: string) => { log.debug(lineOf(message, context)); },
  warn: (message: unknown, context?: string) => { log.warn(lineOf(message, context)); },
  error: (message: unknown, ...rest: unknown[]) => { log.error({ ...lineOf(message, lastText(rest)), ...(rest.length > 1 ? { stack: rest[0] } : {}) }); },
  debug: (message: unknown, context?: string) => { log.debug(lineOf(message, context)); },
  verbose: (message: unknown, context?: string) => { log.trace(lineOf(message, context)); },
  fatal: (message: unknown, context?: string) => { log.fatal(lineOf(message, context)); },
});

const lineOf = (message: unknown, context?: string): object =>
  typeof message === 'object' && message !== null
    ? { context, ...message, ...('fault' in message && message.fault instanceof Error ? { fault: message.fault.stack } : {}) }
    : { context, msg: String(message) };

const lastText = (rest: readonly unknown[]): string | undefined => {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : undefined;
};
