import type { handleUnaryCall } from '@grpc/grpc-js';
import { asFailure, streamDeleted, wrongVersionOfDelete } from '../wire/failures.js';
import { streams } from '../wire/generated.js';
import { expectedOf, streamName } from '../wire/incoming.js';
import { at } from '../wire/outgoing.js';
import { admit, perform, type Node } from './node.js';

type Request = streams.DeleteReq | streams.TombstoneReq;

const { DeleteResp, TombstoneResp } = streams;

/** Both ways to delete ask for the same; `respond` makes the answer from the position of what was written. */
const ending = <Response>(node: Node, way: 'delete' | 'tombstone', respond: (position: bigint) => Response): handleUnaryCall<Request, Response> => (call, answer) => {
  const end = (): bigint => {
    const options = call.request.getOptions();
    if (options === undefined) throw new Error('The request must carry the options.');
    const stream = streamName(options.getStreamIdentifier());
    const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : undefined);
    const outcome = node.journal[way](stream, expected);
    if (outcome.kind === 'deleted') throw streamDeleted(stream);
    if (outcome.kind === 'wrong-version') throw wrongVersionOfDelete(stream, expected, outcome.current);
    return outcome.position;
  };
  const serve = async (): Promise<void> => {
    await admit(node, call.metadata);
    const position = await perform(node, end);
    if (position !== undefined) answer(null, respond(position));
  };
  serve().catch((error: unknown) => answer(asFailure(error)));
};

export const deleteStream = (node: Node) => ending(node, 'delete', (position) => {
  const message = new DeleteResp();
  message.setPosition(at(new DeleteResp.Position(), position));
  return message;
});

export const tombstoneStream = (node: Node) => ending(node, 'tombstone', (position) => {
  const message = new TombstoneResp();
  message.setPosition(at(new TombstoneResp.Position(), position));
  return message;
});
