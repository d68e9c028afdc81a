import type { handleServerStreamingCall } from '@grpc/grpc-js';
import type { Recorded } from '../journal/recorded.js';
import { asFailure, streamDeleted } from '../wire/failures.js';
import { streams } from '../wire/generated.js';
import { filterOf, streamName } from '../wire/incoming.js';
import { notFoundMessage } from '../wire/outgoing.js';
import { delivery } from './delivery.js';
import { admit, type Node } from './node.js';
import type { OpenRead } from './open-read.js';
import { subscribeToAll } from './subscribe-to-all.js';
import { subscribeToStream } from './subscribe-to-stream.js';

type Options = streams.ReadReq.Options;

export const read = (node: Node): handleServerStreamingCall<streams.ReadReq, streams.ReadResp> => (call) => {
  const options = call.request.getOptions() ?? new streams.ReadReq.Options();
  const open = node.reads.open(options.hasSubscription() ? 'subscription' : 'read', call);
  const serve = async (): Promise<void> => {
    await admit(node, call.metadata);
    await node.chaos.latency();
    if (!options.hasSubscription()) await readToTheEnd(node, options, open);
    else if (options.hasStream()) await subscribeToStream(node, options, open);
    else await subscribeToAll(node, options, open);
  };
  serve().then(() => open.end(), (error: unknown) => open.break(asFailure(error)));
};

const readToTheEnd = async (node: Node, options: Options, open: OpenRead): Promise<void> => {
  const deliver = delivery(node, options, open);
  const stream = options.getStream();
  const events = stream === undefined ? ofAll(node, options) : ofStream(node, options, stream);
  if (events === undefined) return open.send(notFoundMessage(streamName(stream?.getStreamIdentifier())));
  let left = Number(options.getCount());
  for (const event of events) {
    if (open.over || left-- <= 0) return;
    await deliver(event);
  }
};

const isBackwards = (options: Options): boolean => options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;

const ofStream = ({ journal }: Node, options: Options, from: streams.ReadReq.Options.StreamOptions): readonly Recorded[] | undefined => {
  const stream = streamName(from.getStreamIdentifier());
  if (journal.isTombstoned(stream)) throw streamDeleted(stream);
  const start = from.hasRevision() ? BigInt(from.getRevision()) : from.hasStart() ? 0n : undefined;
  if (!isBackwards(options)) return start === undefined ? journal.visible(stream)?.slice(0, 0) : journal.visible(stream, start);
  return journal.visible(stream)?.filter(({ revision }) => start === undefined || revision <= start).reverse();
};

/** Forwards from a position with it, backwards without it. */
const ofAll = ({ journal }: Node, options: Options): readonly Recorded[] => {
  const from = options.getAll();
  const position = from?.getPosition()?.getCommitPosition();
  const end = journal.log.length;
  const start = position !== undefined ? journal.indexOf(BigInt(position)) : from?.hasStart() ? 0 : end;
  const matches = filterOf(options.getFilter());
  return isBackwards(options)
    ? journal.log.slice(0, start).filter(matches).reverse()
    : journal.log.slice(start).filter(matches);
};
