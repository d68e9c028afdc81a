import type { Actor, Scope } from '@app/kernel';

/** Someone signed in: who they are and how far their authority reaches, as of now. */
export type Principal = { readonly actor: Actor; readonly scope: Scope };

/** What a sign-in attempt carries; each provider reads its own part. */
export type Credentials = { readonly [field: string]: unknown };

/** Turns credentials into a principal. The demo provider serves embedded mode on loopback; a ministry's own provider takes its place. */
export interface IdentityProvider {
  readonly name: string;
  /** Undefined where the credentials do not convince. */
  signIn(credentials: Credentials): Promise<Principal | undefined>;
}

export const IDENTITY_PROVIDER = Symbol('IdentityProvider');
