import { Server } from '@grpc/grpc-js';
import { featuresService, gossip as gossipService, streamsService } from '../wire/generated.js';
import { append } from './append.js';
import { batchAppend } from './batch-append.js';
import { gossip, supportedMethods } from './cluster.js';
import { deleteStream, tombstoneStream } from './delete.js';
import type { Node } from './node.js';
import { read } from './read.js';

const LARGEST_MESSAGE = 16 * 1024 * 1024;

/** What a node answers to; projections, persistent subscriptions, users and operations it does not know. */
export const serverOf = (node: Node): Server => {
  const server = new Server({ 'grpc.max_receive_message_length': LARGEST_MESSAGE });
  server.addService(featuresService.ServerFeaturesService, { getSupportedMethods: supportedMethods(node) });
  server.addService(gossipService.GossipService, { read: gossip(node) });
  server.addService(streamsService.StreamsService, {
    append: append(node),
    batchAppend: batchAppend(node),
    delete: deleteStream(node),
    tombstone: tombstoneStream(node),
    read: read(node),
  });
  return server;
};
