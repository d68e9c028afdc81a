/** One process at a time holds what is named. Whoever lost it finds out at its next renewal, and rests meanwhile on nothing but exact revisions. */
export interface Leases {
  /** Undefined while another holder is alive. The holder of a name takes it again without waiting. */
  claim(name: string, owner: string, milliseconds: number): Promise<LeaseToken | undefined>;
  /** False once it has run out, whoever has it since, or where nobody could be asked. */
  renew(name: string, token: LeaseToken, milliseconds: number): Promise<boolean>;
  release(name: string, token: LeaseToken): Promise<void>;
  /** Tells a name that another holds from one that nobody could be asked about. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Rises with every holder. */
export type LeaseToken = number;

export const LEASES = Symbol('Leases');
