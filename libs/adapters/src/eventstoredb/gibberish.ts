import { ANY, binaryEvent } from '@eventstore/db-client';
import type { StreamName } from '@app/engine';
import { JournalClient } from './journal-client.js';
import { serverAddressOf } from './server-address.js';

/** Written as others write: bytes of their own, over a client of their own. Tests only. */
export const gibberishTo = (url: string) => async (stream: StreamName, type: string): Promise<void> => {
  const client = new JournalClient(serverAddressOf(url));
  await client.appendToStream(stream, [binaryEvent({ type, data: Buffer.from([0xff, 0x00, 0x7b]) })], { expectedRevision: ANY });
  client.retire();
};
