import type { handleUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { asFailure } from '../wire/failures.js';
import { cluster, features, type wire } from '../wire/generated.js';
import { uuid } from '../wire/outgoing.js';
import type { Node } from './node.js';

const METHODS: Readonly<Record<string, readonly string[]>> = {
  read: ['position', 'events'],
  append: [],
  delete: [],
  tombstone: [],
  batchappend: ['deadline_duration'],
};

const answering = <Answer>(node: Node, answer: sendUnaryData<Answer>, message: () => Answer): void => {
  node.chaos.latency().then(() => answer(null, message()), (error: unknown) => answer(asFailure(error)));
};

/** What this server can do; the client chooses its way of appending by it. */
export const supportedMethods = (node: Node): handleUnaryCall<wire.Empty, features.SupportedMethods> => (_call, answer) => answering(node, answer, () => {
  const message = new features.SupportedMethods();
  message.setEventStoreServerVersion(node.version);
  for (const [name, list] of Object.entries(METHODS)) {
    if (name === 'batchappend' && !node.batchAppend) continue;
    const method = new features.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(name);
    method.setFeaturesList([...list]);
    message.addMethods(method);
  }
  return message;
});

/** Who is in the cluster; open to everyone, as nodes ask each other. */
export const gossip = (node: Node): handleUnaryCall<wire.Empty, cluster.ClusterInfo> => (_call, answer) => answering(node, answer, () => {
  const message = new cluster.ClusterInfo();
  for (const { host, port, state, alive = true } of node.members) {
    const endpoint = new cluster.EndPoint();
    endpoint.setAddress(host);
    endpoint.setPort(port);
    const member = new cluster.MemberInfo();
    member.setInstanceId(uuid(randomUUID()));
    member.setTimeStamp('0');
    member.setState(cluster.MemberInfo.VNodeState[state]);
    member.setIsAlive(alive);
    member.setHttpEndPoint(endpoint);
    message.addMembers(member);
  }
  return message;
});
