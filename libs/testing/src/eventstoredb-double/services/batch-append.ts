import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import type { Proposed } from '../journal/recorded.js';
import { asFailure } from '../wire/failures.js';
import type { streams } from '../wire/generated.js';
import { expectedOf, proposedOf, streamName } from '../wire/incoming.js';
import * as answers from './batch-answers.js';
import { admit, perform, sizeOf, type Node } from './node.js';

type Request = streams.BatchAppendReq;
type Batch = { readonly options: streams.BatchAppendReq.Options; readonly events: Proposed[] };

/** Many appends share one call; each comes in pieces and is answered under its own correlation id. */
export const batchAppend = (node: Node): handleBidiStreamingCall<Request, streams.BatchAppendResp> => (call) => {
  const batches = new Map<string, Batch>();
  let broken = false;

  const say = (message: streams.BatchAppendResp): void => {
    if (!broken && !call.cancelled) call.write(message);
  };

  const finish = async (correlation: string, { options, events }: Batch): Promise<void> => {
    await admit(node, call.metadata);
    const stream = streamName(options.getStreamIdentifier());
    const answer = answers.to(correlation, stream);
    if (sizeOf(events) > node.maxAppendSize) return say(answer.tooLarge(node.maxAppendSize));
    if ((options.getDeadline()?.toDate().getTime() ?? Infinity) <= Date.now()) return say(answer.timeout());
    const expected = expectedOf(options, options.hasStreamPosition() ? options.getStreamPosition() : undefined);
    const outcome = await perform(node, () => node.journal.append(stream, expected, events));
    if (outcome !== undefined) say(answer.of(expected, outcome));
  };

  /** A failure that has no answer of its own takes the whole call with it, and every append waiting on it. */
  const fail = (error: unknown): void => {
    if (broken) return;
    broken = true;
    call.emit('error', asFailure(error));
  };

  const take = (message: Request): void => {
    const correlation = message.getCorrelationId()?.getString() ?? '';
    const options = message.getOptions() ?? batches.get(correlation)?.options;
    if (options === undefined) return;
    const batch = batches.get(correlation) ?? { options, events: [] };
    batches.set(correlation, batch);
    try {
      batch.events.push(...message.getProposedMessagesList().map(proposedOf));
    } catch (error) {
      batches.delete(correlation);
      return say(answers.to(correlation, streamName(options.getStreamIdentifier())).badRequest(asFailure(error).details));
    }
    if (!message.getIsFinal()) return;
    batches.delete(correlation);
    finish(correlation, batch).catch(fail);
  };

  call.on('data', take);
  call.on('end', () => call.end());
};
