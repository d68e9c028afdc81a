import { applyDecorators, createParamDecorator, Injectable, UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { raw, type Request, type Response } from 'express';
import type { Observable } from 'rxjs';
import type { SheetFormat } from '@app/engine';
import { ProblemError } from '../problems/problem.js';

/** What a list may be sent as, and answered as. */
export const SHEET_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const satisfies { readonly [F in SheetFormat]: string };
export type SentSheet = { readonly bytes: Buffer; readonly format: SheetFormat };

/** The only addresses where a body need not be JSON. */
const TAKE_SHEETS = ['/v1/imports', '/v1/reconciliations'];
/** As many bytes as the reader of sheets takes. */
const LARGEST_SHEET = 10_000_000;

const formatOf = (request: Request): SheetFormat | undefined =>
  (Object.keys(SHEET_TYPES) as SheetFormat[]).find((format) => typeof request.is(SHEET_TYPES[format]) === 'string');

/** No page of another origin can send these types without asking first. */
export const mayBeSheet = (request: Request): boolean =>
  request.method === 'POST' && TAKE_SHEETS.some((path) => request.path === path || request.path.startsWith(`${path}/`)) && formatOf(request) !== undefined;

const readBytes = raw({ type: Object.values(SHEET_TYPES), limit: LARGEST_SHEET });

/** Read only here, after the policy: who may not send a file does not make the server hold it. */
@Injectable()
class SheetBody implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (formatOf(request) === undefined) throw new ProblemError('sheet.expected');
    await new Promise<void>((resolve, reject) => {
      readBytes(request, http.getResponse<Response>(), (fault?: unknown) => fault === undefined ? resolve() : reject(fault as Error));
    });
    return next.handle();
  }
}

/** The body of the request is one sheet, as it lay on the sender's disk. */
export const TakesSheet = (): MethodDecorator => applyDecorators(
  UseInterceptors(SheetBody),
  ApiConsumes(...Object.values(SHEET_TYPES)),
  ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
);

/** For routes that take one. */
export const CurrentSheet = createParamDecorator((_: unknown, context: ExecutionContext): SentSheet => {
  const request = context.switchToHttp().getRequest<Request>();
  return { bytes: request.body as Buffer, format: formatOf(request) as SheetFormat };
});
