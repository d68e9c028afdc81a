import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { credentials } from '@grpc/grpc-js';
import { EventStoreDbDouble } from './double.js';
import { streams, streamsService, wire } from './wire/generated.js';

let double: EventStoreDbDouble;
let client: InstanceType<typeof streamsService.StreamsClient>;
beforeEach(async () => {
  double = await EventStoreDbDouble.start();
  client = new streamsService.StreamsClient(`127.0.0.1:${double.port}`, credentials.createInsecure());
});
afterEach(async () => {
  client.close();
  await double.stop();
});

const header = (stream: string): streams.AppendReq => {
  const identifier = new wire.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  const options = new streams.AppendReq.Options();
  options.setStreamIdentifier(identifier);
  options.setNoStream(new wire.Empty());
  const message = new streams.AppendReq();
  message.setOptions(options);
  return message;
};

const event = (): streams.AppendReq => {
  const id = new wire.UUID();
  id.setString(randomUUID());
  const proposed = new streams.AppendReq.ProposedMessage();
  proposed.setId(id);
  proposed.getMetadataMap().set('type', 'Happened').set('content-type', 'application/json');
  proposed.setData(Buffer.from('{}').toString('base64'));
  const message = new streams.AppendReq();
  message.setProposedMessage(proposed);
  return message;
};

const append = (stream: string) => {
  let done: (error: unknown) => void = () => undefined;
  const outcome = new Promise((resolve) => { done = resolve; });
  const call = client.append((error) => done(error));
  call.on('error', () => undefined);
  call.write(header(stream));
  call.write(event());
  return { call, outcome };
};

describe('an append whose connection breaks while it is being sent', () => {
  it('stores nothing of it', async () => {
    const half = append('Order-1');
    const whole = append('Order-2');
    whole.call.end();
    expect(await whole.outcome).toBeNull();
    await double.goDown();
    expect(await half.outcome).toMatchObject({ code: 14 });
    await double.comeBack();
    const later = append('Order-3'); // answered after all that was under way
    later.call.end();
    expect(await later.outcome).toBeNull();
    expect(double.journal.visible('Order-1')).toBeUndefined();
  });
});
