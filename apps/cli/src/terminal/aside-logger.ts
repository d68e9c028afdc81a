import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** Says everything on the side: what is asked for on standard output is read by machines. */
export class AsideLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[], context?: string, level?: LogLevel, _stream?: 'stdout' | 'stderr', ...rest: [errorStack?: unknown]): void {
    super.printMessages(messages, context, level, 'stderr', ...rest);
  }
}
