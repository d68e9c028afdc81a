import { NO_STREAM, type Expected, type Proposed, type Recorded } from '../journal/recorded.js';
import { missingMetadata } from './failures.js';
import type { streams, wire } from './generated.js';

type Choice = { hasNoStream(): boolean; hasAny(): boolean; hasStreamExists(): boolean };
type ProposedMessage = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage;

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export const streamName = (identifier: wire.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

/** `revision` is the answer of the field that holds one, when the request carries it. */
export const expectedOf = (choice: Choice, revision: string | undefined): Expected => {
  if (choice.hasAny()) return 'any';
  if (choice.hasStreamExists()) return 'stream_exists';
  return choice.hasNoStream() || revision === undefined ? NO_STREAM : BigInt(revision);
};

export const proposedOf = (message: ProposedMessage): Proposed => {
  const metadata = message.getMetadataMap();
  const type = metadata.get('type');
  const contentType = metadata.get('content-type');
  if (type === undefined) throw missingMetadata('type');
  if (contentType === undefined) throw missingMetadata('content-type');
  return {
    id: uuidOf(message.getId()),
    type,
    json: contentType === 'application/json',
    data: Buffer.from(message.getData_asU8()),
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
  };
};

const uuidOf = (uuid: wire.UUID | undefined): string => {
  const text = uuid?.getString() ?? '';
  if (!UUID.test(text)) throw new Error('Unrecognized Guid format.');
  return text.toLowerCase();
};

/** Regular expressions are read by JavaScript here and by .NET there: only the simplest mean the same. */
export const filterOf = (filter: streams.ReadReq.Options.FilterOptions | undefined): ((event: Recorded) => boolean) => {
  if (filter === undefined) return () => true;
  const ofStream = filter.hasStreamIdentifier();
  const expression = ofStream ? filter.getStreamIdentifier() : filter.getEventType();
  const pattern = expression?.getRegex() ? new RegExp(expression.getRegex()) : undefined;
  const prefixes = expression?.getPrefixList() ?? [];
  return (event) => {
    const subject = ofStream ? event.stream : event.type;
    return pattern?.test(subject) ?? prefixes.some((prefix) => subject.startsWith(prefix));
  };
};
