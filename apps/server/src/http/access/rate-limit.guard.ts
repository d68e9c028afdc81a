import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Allowance, CONFIG, type Config } from '@app/engine';
import type { Request } from 'express';
import { ProblemError } from '../problems/problem.js';

const SLOWER = Symbol('Slower');
/** Trying keys is work for a person, not for a machine. */
const SLOWER_BY = 100;

export const Slower = (): MethodDecorator => SetMetadata(SLOWER, true) as MethodDecorator;

/** So many requests a minute for each account, and for each address of those not signed in. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly usual: Allowance;
  private readonly slower: Allowance;

  constructor(@Inject(CONFIG) { requestsPerMinute }: Config, @Inject(Reflector) private readonly reflector: Reflector) {
    this.usual = new Allowance(requestsPerMinute);
    this.slower = new Allowance(Math.max(1, requestsPerMinute / SLOWER_BY));
  }

  canActivate(context: ExecutionContext): boolean {
    const { principal, socket } = context.switchToHttp().getRequest<Request>();
    const slower = this.reflector.get<true | undefined>(SLOWER, context.getHandler()) === true;
    const caller = slower || principal === undefined ? `address ${socket.remoteAddress}` : `account ${principal.actor.id}`;
    const wait = (slower ? this.slower : this.usual).take(caller);
    if (wait > 0) throw new ProblemError('rate.exceeded', { headers: { 'retry-after': String(wait) } });
    return true;
  }
}
