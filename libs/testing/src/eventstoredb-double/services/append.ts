import type { handleClientStreamingCall } from '@grpc/grpc-js';
import type { Outcome } from '../journal/journal.js';
import { NO_STREAM, type Expected, type Proposed } from '../journal/recorded.js';
import { appendTooLarge, asFailure, streamDeleted } from '../wire/failures.js';
import { streams, wire } from '../wire/generated.js';
import { expectedOf, proposedOf, streamName } from '../wire/incoming.js';
import { at, tellExpected } from '../wire/outgoing.js';
import { admit, perform, sizeOf, type Node } from './node.js';

type Append = { readonly stream: string; readonly expected: Expected; readonly events: readonly Proposed[] };

const { AppendResp } = streams;

export const append = (node: Node): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> => (call, answer) => {
  const messages: streams.AppendReq[] = [];
  const serve = async (): Promise<void> => {
    await admit(node, call.metadata);
    const request = read(messages, node.maxAppendSize);
    const outcome = await perform(node, () => node.journal.append(request.stream, request.expected, request.events));
    if (outcome !== undefined) answer(null, answerTo(request, outcome));
  };
  call.on('data', (message: streams.AppendReq) => messages.push(message));
  // A connection that is reset ends the messages too; that it was a reset is known a moment later.
  call.on('end', () => setImmediate(() => {
    if (!call.cancelled) serve().catch((error: unknown) => answer(asFailure(error)));
  }));
};

const read = (messages: readonly streams.AppendReq[], limit: number): Append => {
  const options = messages[0]?.getOptions();
  if (options === undefined) throw new Error('The first message must carry the options.');
  const events = messages.flatMap((message) => message.getProposedMessage() ?? []).map(proposedOf);
  if (sizeOf(events) > limit) throw appendTooLarge(limit);
  return {
    stream: streamName(options.getStreamIdentifier()),
    expected: expectedOf(options, options.hasRevision() ? options.getRevision() : undefined),
    events,
  };
};

const answerTo = ({ stream, expected }: Append, outcome: Outcome): streams.AppendResp => {
  const answer = new AppendResp();
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  if (outcome.kind === 'wrong-version') answer.setWrongExpectedVersion(wrongVersion(expected, outcome.current));
  else answer.setSuccess(success(outcome.revision, outcome.position));
  return answer;
};

const success = (revision: bigint, position: bigint): streams.AppendResp.Success => {
  const message = new AppendResp.Success();
  if (revision === NO_STREAM) message.setNoStream(new wire.Empty());
  else message.setCurrentRevision(String(revision));
  message.setPosition(at(new AppendResp.Position(), position));
  return message;
};

const wrongVersion = (expected: Expected, current: bigint): streams.AppendResp.WrongExpectedVersion => {
  const message = new AppendResp.WrongExpectedVersion();
  if (current === NO_STREAM) message.setCurrentNoStream(new wire.Empty());
  else message.setCurrentRevision(String(current));
  tellExpected(message, expected, new wire.Empty(), (revision) => message.setExpectedRevision(revision));
  return message;
};
