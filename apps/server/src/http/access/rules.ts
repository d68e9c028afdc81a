import { SetMetadata } from '@nestjs/common';
import type { GuardedCommand, QueryName } from '@app/programme';

/** Who may use a route. Every route carries exactly one; the application does not start with a route that has none. */
export type RouteRule =
  | { readonly kind: 'public' }
  /** Anyone signed in, about themselves. */
  | { readonly kind: 'signed-in' }
  /** With `orLoopback` also whoever stands at the machine itself. */
  | { readonly kind: 'query'; readonly query: QueryName; readonly orLoopback?: boolean }
  /** Judged by the policy table; for a location also by the reach of the caller's authority. */
  | { readonly kind: 'command'; readonly command: GuardedCommand; readonly of: 'location' | 'satker' | 'nation' };

export const ROUTE_RULE = Symbol('RouteRule');

const rule = (of: RouteRule): MethodDecorator => SetMetadata(ROUTE_RULE, of) as MethodDecorator;

export const Public = (): MethodDecorator => rule({ kind: 'public' });
export const SignedIn = (): MethodDecorator => rule({ kind: 'signed-in' });
export const Allow = (query: QueryName, { orLoopback }: { readonly orLoopback?: boolean } = {}): MethodDecorator => rule({ kind: 'query', query, orLoopback });
export const Commands = (command: GuardedCommand, of: 'location' | 'satker' | 'nation'): MethodDecorator => rule({ kind: 'command', command, of });
