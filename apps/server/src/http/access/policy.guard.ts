import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { covers, type Unmet } from '@app/kernel';
import { RefusalLog, regionOfSatker, type Principal } from '@app/engine';
import { mayCommand, mayDecideForAll, mayQuery, outOfScope, type GuardedCommand } from '@app/programme';
import type { Request } from 'express';
import { SATKER } from '../fields/index.js';
import { ProblemError } from '../problems/problem.js';
import { reaches, soundLocationId } from './location-id.js';
import { ROUTE_RULE, type RouteRule } from './rules.js';

type CommandRule = Extract<RouteRule, { kind: 'command' }>;

/** Asked before the body is read: who may not ask learns nothing about how to ask. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector, @Inject(RefusalLog) private readonly refusals: RefusalLog) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.get<RouteRule>(ROUTE_RULE, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    if (rule.kind === 'public' || (rule.kind === 'query' && rule.orLoopback && atTheMachine(request))) return true;
    const { principal } = request;
    if (principal === undefined) throw new ProblemError('session.missing');
    if (rule.kind === 'query' && !mayQuery(principal.actor.role, principal.scope, rule.query)) throw new ProblemError('not-allowed');
    if (rule.kind === 'command') this.judge(rule, principal, request);
    return true;
  }

  private judge({ command, of }: CommandRule, principal: Principal, request: Request): void {
    const locationId = of === 'location' ? soundLocationId(String(request.params['id'])) : undefined;
    const unmet = [...mayCommand(principal.actor.role, command), ...outside(of, principal, request, locationId)];
    if (unmet.length === 0) return;
    if (locationId !== undefined) this.note(locationId, command, unmet, principal, String(request.id));
    throw new ProblemError('not-allowed', { members: { unmet } });
  }

  /** What was asked without authority belongs to the history too; of its unread body nothing is kept. */
  private note(locationId: string, type: GuardedCommand, unmet: readonly Unmet[], { actor, scope }: Principal, request: string): void {
    this.refusals.note({ locationId, command: { type, data: {} }, unmet, envelope: { commandId: request, actor, scope, source: 'api' } });
  }
}

const outside = (of: CommandRule['of'], principal: Principal, { params }: Request, locationId: string | undefined): readonly Unmet[] => {
  if (locationId !== undefined) return reaches(principal, locationId) ? [] : [outOfScope(locationId)];
  const { satker, programme } = params;
  if (of === 'nation') return mayDecideForAll(principal.scope, programme === undefined ? undefined : String(programme));
  if (!SATKER.accepts(satker)) throw new ProblemError('not-found');
  return covers(principal.scope, regionOfSatker(String(satker))) ? [] : [outOfScope(String(satker))];
};

/** A connection from the machine itself, and not one that a proxy on it merely passes on. */
const atTheMachine = ({ socket, headers }: Request): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '') &&
  headers['forwarded'] === undefined && headers['x-forwarded-for'] === undefined;
