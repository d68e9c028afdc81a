import { randomUUID } from 'node:crypto';
import { NO_STREAM, type Expected, type Recorded } from '../journal/recorded.js';
import { streams, wire } from './generated.js';

const { ReadResp } = streams;

export const identifier = (stream: string): wire.StreamIdentifier => {
  const message = new wire.StreamIdentifier();
  message.setStreamName(Buffer.from(stream, 'utf8'));
  return message;
};

export const uuid = (text: string): wire.UUID => {
  const message = new wire.UUID();
  message.setString(text);
  return message;
};

type Positioned = { setCommitPosition(value: string): unknown; setPreparePosition(value: string): unknown };

/** Commit and prepare are one and the same for every event written since transactions became implicit. */
export const at = <Message extends Positioned>(message: Message, position: bigint): Message => {
  message.setCommitPosition(String(position));
  message.setPreparePosition(String(position));
  return message;
};

type Expectation<Empty> = {
  setExpectedAny(nothing: Empty): unknown;
  setExpectedNoStream(nothing: Empty): unknown;
  setExpectedStreamExists(nothing: Empty): unknown;
};

/** Tells the client what it had expected; each way of appending has a message, and a nothing, of its own. */
export const tellExpected = <Empty>(message: Expectation<Empty>, expected: Expected, nothing: Empty, tellRevision: (revision: string) => unknown): void => {
  if (expected === 'any') message.setExpectedAny(nothing);
  else if (expected === 'stream_exists') message.setExpectedStreamExists(nothing);
  else if (expected === NO_STREAM) message.setExpectedNoStream(nothing);
  else tellRevision(String(expected));
};

const recordOf = (event: Recorded): streams.ReadResp.ReadEvent.RecordedEvent => {
  const message = at(new ReadResp.ReadEvent.RecordedEvent(), event.position);
  message.setId(uuid(event.id));
  message.setStreamIdentifier(identifier(event.stream));
  message.setStreamRevision(String(event.revision));
  message.getMetadataMap()
    .set('type', event.type)
    .set('created', String(event.created))
    .set('content-type', event.json ? 'application/json' : 'application/octet-stream');
  message.setData(event.data);
  message.setCustomMetadata(event.metadata);
  return message;
};

/** `target` is what a link leads to: left out for plain events, undefined when the link leads nowhere any more. */
export const eventMessage = (event: Recorded, link?: { readonly target: Recorded | undefined }): streams.ReadResp => {
  const read = new ReadResp.ReadEvent();
  read.setCommitPosition(String(event.position));
  if (link === undefined) read.setEvent(recordOf(event));
  else {
    read.setLink(recordOf(event));
    if (link.target !== undefined) read.setEvent(recordOf(link.target));
  }
  const message = new ReadResp();
  message.setEvent(read);
  return message;
};

export const confirmationMessage = (): streams.ReadResp => {
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(randomUUID());
  const message = new ReadResp();
  message.setConfirmation(confirmation);
  return message;
};

export const checkpointMessage = (position: bigint): streams.ReadResp => {
  const message = new ReadResp();
  message.setCheckpoint(at(new ReadResp.Checkpoint(), position));
  return message;
};

export const caughtUpMessage = (): streams.ReadResp => {
  const message = new ReadResp();
  message.setCaughtUp(new ReadResp.CaughtUp());
  return message;
};

export const notFoundMessage = (stream: string): streams.ReadResp => {
  const notFound = new ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifier(stream));
  const message = new ReadResp();
  message.setStreamNotFound(notFound);
  return message;
};
