import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import type { Expected } from '../journal/recorded.js';

/** A call ends with this: the client reads the kind of failure from the trailers, not from the code. */
export class Failure extends Error implements StatusObject {
  readonly metadata = new Metadata();

  constructor(readonly code: status, readonly details: string, trailers: Readonly<Record<string, string>> = {}) {
    super(details);
    for (const [name, value] of Object.entries(trailers)) this.metadata.set(name, value);
  }
}

export type Endpoint = { readonly host: string; readonly port: number };

/** Trailers are ASCII, stream names need not be. */
const inAscii = (stream: string): string => stream.replaceAll(/[^ -~]/gu, encodeURIComponent);

export const streamDeleted = (stream: string): Failure =>
  new Failure(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, { exception: 'stream-deleted', 'stream-name': inAscii(stream) });

/** The numbers the server has for expectations that are no revision. */
const NUMBERS = { any: -2n, stream_exists: -4n } as const;

export const wrongVersionOfDelete = (stream: string, expectation: Expected, current: bigint): Failure => {
  const expected = String(typeof expectation === 'bigint' ? expectation : NUMBERS[expectation]);
  const actual = String(current);
  return new Failure(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    { exception: 'wrong-expected-version', 'stream-name': inAscii(stream), 'expected-version': expected, 'actual-version': actual },
  );
};

export const appendTooLarge = (limit: number): Failure => new Failure(
  status.INVALID_ARGUMENT,
  `Maximum Append Size of ${limit} Exceeded.`,
  { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(limit) },
);

export const missingMetadata = (property: string): Failure => new Failure(
  status.INVALID_ARGUMENT,
  `Required Metadata Property '${property}' is missing`,
  { exception: 'missing-required-metadata-property', 'required-metadata-properties': 'type,content-type' },
);

export const accessDenied = (): Failure => new Failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const unauthenticated = (): Failure => new Failure(status.UNAUTHENTICATED, 'Unauthenticated');

export const notLeader = ({ host, port }: Endpoint): Failure => new Failure(
  status.NOT_FOUND,
  'Leader info available',
  { exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) },
);

export const asFailure = (error: unknown): Failure => {
  if (error instanceof Failure) return error;
  return new Failure(status.UNKNOWN, error instanceof Error ? error.message : String(error));
};
