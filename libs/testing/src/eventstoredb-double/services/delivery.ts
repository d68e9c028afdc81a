import type { Recorded } from '../journal/recorded.js';
import type { streams } from '../wire/generated.js';
import { eventMessage } from '../wire/outgoing.js';
import type { Node } from './node.js';
import type { OpenRead } from './open-read.js';

const LINK = /^(\d+)@(.+)$/su;

/** How events go out on this read: counted, and with their links followed when asked for. */
export const delivery = (node: Node, options: streams.ReadReq.Options, open: OpenRead) => async (event: Recorded): Promise<void> => {
  node.eventsSent += 1;
  const link = options.getResolveLinks() && event.type === '$>' ? LINK.exec(Buffer.from(event.data).toString('utf8')) : null;
  if (link === null) return open.send(eventMessage(event));
  const [, revision = '', stream = ''] = link;
  const [target] = node.journal.visible(stream, BigInt(revision)) ?? [];
  return open.send(eventMessage(event, { target: target?.revision === BigInt(revision) ? target : undefined }));
};
