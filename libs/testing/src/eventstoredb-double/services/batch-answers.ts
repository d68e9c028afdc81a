import type { Outcome } from '../journal/journal.js';
import { NO_STREAM, type Expected } from '../journal/recorded.js';
import { any, code, empty, status, streams, wire } from '../wire/generated.js';
import { at, identifier, tellExpected, uuid } from '../wire/outgoing.js';

const { Code } = code;

type Answers = {
  readonly of: (expected: Expected, outcome: Outcome) => streams.BatchAppendResp;
  readonly tooLarge: (limit: number) => streams.BatchAppendResp;
  readonly timeout: () => streams.BatchAppendResp;
  readonly badRequest: (why: string) => streams.BatchAppendResp;
};

/** What can be answered to one of the appends on a call. */
export const to = (correlation: string, stream: string): Answers => {
  const answer = (fill: (message: streams.BatchAppendResp) => unknown): streams.BatchAppendResp => {
    const message = new streams.BatchAppendResp();
    message.setCorrelationId(uuid(correlation));
    message.setStreamIdentifier(identifier(stream));
    fill(message);
    return message;
  };
  const failure = (failureCode: code.Code, name: string, details: { serializeBinary(): Uint8Array }): streams.BatchAppendResp => {
    const packed = new any.Any();
    packed.pack(details.serializeBinary(), `event_store.client.${name}`);
    const message = new status.Status();
    message.setCode(failureCode);
    message.setMessage(name);
    message.setDetails(packed);
    return answer((reply) => reply.setError(message));
  };
  return {
    of: (expected, outcome) => {
      if (outcome.kind === 'deleted') return failure(Code.NOT_FOUND, 'StreamDeleted', deletedOf(stream));
      if (outcome.kind === 'wrong-version') return failure(Code.ALREADY_EXISTS, 'WrongExpectedVersion', wrongVersion(expected, outcome.current));
      return answer((message) => message.setSuccess(success(outcome.revision, outcome.position)));
    },
    tooLarge: (limit) => failure(Code.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', tooLargeFor(limit)),
    timeout: () => failure(Code.DEADLINE_EXCEEDED, 'Timeout', new wire.Timeout()),
    badRequest: (why) => failure(Code.INVALID_ARGUMENT, 'BadRequest', badRequestFor(why)),
  };
};

const deletedOf = (stream: string): wire.StreamDeleted => {
  const message = new wire.StreamDeleted();
  message.setStreamIdentifier(identifier(stream));
  return message;
};

const tooLargeFor = (limit: number): wire.MaximumAppendSizeExceeded => {
  const message = new wire.MaximumAppendSizeExceeded();
  message.setMaxappendsize(limit);
  return message;
};

const badRequestFor = (why: string): wire.BadRequest => {
  const message = new wire.BadRequest();
  message.setMessage(why);
  return message;
};

const success = (revision: bigint, position: bigint): streams.BatchAppendResp.Success => {
  const message = new streams.BatchAppendResp.Success();
  if (revision === NO_STREAM) message.setNoStream(new empty.Empty());
  else message.setCurrentRevision(String(revision));
  message.setPosition(at(new wire.AllStreamPosition(), position));
  return message;
};

const wrongVersion = (expected: Expected, current: bigint): wire.WrongExpectedVersion => {
  const message = new wire.WrongExpectedVersion();
  if (current === NO_STREAM) message.setCurrentNoStream(new empty.Empty());
  else message.setCurrentStreamRevision(String(current));
  tellExpected(message, expected, new empty.Empty(), (revision) => message.setExpectedStreamPosition(revision));
  return message;
};
