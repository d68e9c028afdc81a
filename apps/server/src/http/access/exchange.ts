import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '@app/engine';
import type { Request, Response } from 'express';

/** One request of someone signed in, and the answer under way. */
export type Exchange = { readonly principal: Principal; readonly request: Request; readonly response: Response };

/** For routes whose rule demands a session. What the handler returns is still what is answered. */
export const CurrentExchange = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  const request = http.getRequest<Request>();
  return { principal: request.principal as Principal, request, response: http.getResponse<Response>() };
});
