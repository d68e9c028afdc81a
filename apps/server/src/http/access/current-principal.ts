import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '@app/engine';
import type { Request } from 'express';

declare module 'http' {
  interface IncomingMessage {
    /** Who asks; undefined while nobody has signed in. */
    principal?: Principal;
    sessionId?: string;
  }
}

/** Who asks. Routes for which the guard demands a session may rely on it. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<Request>().principal);
