import { applyDecorators, Inject, Injectable, UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { of, type Observable } from 'rxjs';
import { bilingual } from '@app/kernel';
import { Projector } from '@app/engine';
import { POSITION } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { StaleMark } from './stale-mark.js';

const PATIENCE_MS = 2_000;
const NOT_YET = bilingual('Tampilan belum memuat tulisan Anda; coba lagi sebentar.', 'The screen does not show your write yet; try again in a moment.');

class NotYetDto {
  @ApiProperty({ enum: ['catching-up'] }) status!: string;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
}

/** `?after=<position>`: answers once the read models show everything up to there, or says that they do not yet. */
@Injectable()
class CaughtUpInterceptor implements NestInterceptor {
  constructor(@Inject(Projector) private readonly projector: Projector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const { after } = http.getRequest<Request>().query;
    if (!POSITION.accepts(after)) return next.handle(); // absent, or the pipe will say what is wrong with it
    if (await this.projector.waitFor(String(after), PATIENCE_MS) === 'reached') return next.handle();
    http.getResponse<Response>().status(202).set('retry-after', '1');
    return of<NotYetDto>({ status: 'catching-up', sentence: NOT_YET });
  }
}

export const ReadsOwnWrites = (): MethodDecorator => applyDecorators(
  UseInterceptors(StaleMark, CaughtUpInterceptor),
  ApiResponse({ status: 202, type: NotYetDto, description: 'Belum / Not yet', headers: { 'Retry-After': { schema: { type: 'integer' } } } }),
);
