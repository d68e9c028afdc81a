import type { handleUnaryCall } from '@grpc/grpc-js';
import { asFailure, streamDeleted, wrongVersionOfDelete } from '../wire/failures.js';
import { streams } from '../wire/generated.js';
import { expectedOf, streamName } from '../wire/incoming.js';
import { at } from '../wire/outgoing.js';
import { admit, perform, type Node } from './node.js';

/** Both ways to delete ask for the same and answer with the position of what was written. */
const ending = (node: Node, way: 'delete' | 'tombstone', options: streams.DeleteReq.Options | streams.TombstoneReq.Options | undefined) => {
  if (options === undefined) throw new Error('The request must carry the options.');
  const stream = streamName(options.getStreamIdentifier());
  const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : undefined);
  return perform(node, () => {
    const outcome = node.journal[way](stream, expected);
    if (outcome.kind === 'deleted') throw streamDeleted(stream);
    if (outcome.kind === 'wrong-version') throw wrongVersionOfDelete(stream, String(expected), String(outcome.current));
    return outcome.position;
  });
};

export const deleteStream = (node: Node): handleUnaryCall<streams.DeleteReq, streams.DeleteResp> => (call, answer) => {
  const serve = async (): Promise<void> => {
    await admit(node, call.metadata);
    const position = await ending(node, 'delete', call.request.getOptions());
    if (position === undefined) return;
    const message = new streams.DeleteResp();
    message.setPosition(at(new streams.DeleteResp.Position(), position));
    answer(null, message);
  };
  serve().catch((error: unknown) => answer(asFailure(error)));
};

export const tombstoneStream = (node: Node): handleUnaryCall<streams.TombstoneReq, streams.TombstoneResp> => (call, answer) => {
  const serve = async (): Promise<void> => {
    await admit(node, call.metadata);
    const position = await ending(node, 'tombstone', call.request.getOptions());
    if (position === undefined) return;
    const message = new streams.TombstoneResp();
    message.setPosition(at(new streams.TombstoneResp.Position(), position));
    answer(null, message);
  };
  serve().catch((error: unknown) => answer(asFailure(error)));
};
