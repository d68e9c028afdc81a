import streams from '@eventstore/db-client/generated/streams_pb.js';

const decode = streams.ReadResp.deserializeBinary;
let decoded = 0;

streams.ReadResp.deserializeBinary = (bytes) => {
  const message = decode(bytes);
  if (message.hasEvent()) decoded += 1;
  return message;
};

/** How many events this process has taken off the wire: what still waits there is held back by flow control. Tests only. */
export const decodedEvents = (): number => decoded;
