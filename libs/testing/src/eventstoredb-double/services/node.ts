import type { Metadata } from '@grpc/grpc-js';
import type { Chaos } from '../chaos.js';
import type { Journal } from '../journal/journal.js';
import type { Proposed } from '../journal/recorded.js';
import { accessDenied, Failure, notLeader, unauthenticated } from '../wire/failures.js';
import type { OpenReads } from './open-read.js';

export type Credentials = { readonly user: string; readonly password: string };

export type Member = {
  readonly host: string;
  readonly port: number;
  readonly state: 'LEADER' | 'FOLLOWER' | 'READONLYREPLICA' | 'CATCHINGUP';
  readonly alive?: boolean;
};

/** One node of the pretended cluster: what its services share. */
export type Node = {
  readonly journal: Journal;
  readonly chaos: Chaos;
  readonly reads: OpenReads;
  readonly credentials?: Credentials;
  readonly version: string;
  readonly batchAppend: boolean;
  readonly maxAppendSize: number;
  members: readonly Member[];
  eventsSent: number;
};

/** Passes when the call may be served; throws what it is refused with. */
export const admit = async ({ chaos, credentials }: Node, metadata: Metadata): Promise<void> => {
  await chaos.thawed();
  const refusal = chaos.takeRefusal();
  if (refusal !== undefined) throw new Failure(refusal, 'the call was refused');
  if (credentials !== undefined) authenticate(credentials, metadata.get('authorization')[0]);
  if (chaos.leader !== undefined && metadata.get('requires-leader')[0] === 'true') throw notLeader(chaos.leader);
};

const authenticate = ({ user, password }: Credentials, shown: string | Buffer | undefined): void => {
  if (shown === undefined) throw accessDenied();
  if (shown !== `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`) throw unauthenticated();
};

/** Carries out a write the way chaos wants it; undefined: never to be answered. */
export const perform = async <Outcome>({ chaos }: Node, write: () => Outcome): Promise<Outcome | undefined> => {
  const { swallowing } = chaos;
  const outcome = swallowing === 'before' ? undefined : write();
  if (swallowing !== undefined) {
    chaos.swallowed += 1;
    return undefined;
  }
  await chaos.latency();
  const lost = chaos.takeLostReply();
  if (lost !== undefined) throw new Failure(lost, 'the reply was lost after the commit');
  return outcome;
};

/** Metadata is not counted: up to 24.6 the server does not do it either. */
export const sizeOf = (events: readonly Proposed[]): number => events.reduce((size, { data }) => size + data.length, 0);
