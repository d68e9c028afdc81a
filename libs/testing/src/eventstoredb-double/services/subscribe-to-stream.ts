import { streamDeleted } from '../wire/failures.js';
import type { streams } from '../wire/generated.js';
import { streamName } from '../wire/incoming.js';
import { caughtUpMessage, confirmationMessage } from '../wire/outgoing.js';
import { delivery } from './delivery.js';
import type { Node } from './node.js';
import type { OpenRead } from './open-read.js';

/** Everything of one stream strictly after the given revision, for as long as the stream lives. */
export const subscribeToStream = async (node: Node, options: streams.ReadReq.Options, open: OpenRead): Promise<void> => {
  const { journal, chaos } = node;
  const from = options.getStream();
  const stream = streamName(from?.getStreamIdentifier());
  const deliver = delivery(node, options, open);
  const hangUp = journal.onCommit(open.rouse);
  let last = from?.hasRevision() ? BigInt(from.getRevision()) : from?.hasStart() ? -1n : journal.lastRevision(stream);
  let live = false;
  try {
    if (!journal.isTombstoned(stream)) await open.send(confirmationMessage());
    while (!open.over) {
      if (journal.isTombstoned(stream)) throw streamDeleted(stream);
      const news = journal.visible(stream, last + 1n) ?? [];
      for (const event of news) {
        if (open.over) return;
        await deliver(event);
        last = event.revision;
      }
      if (news.length > 0) continue;
      if (!live) {
        live = true;
        await open.send(caughtUpMessage());
      } else {
        await open.sleep();
        await chaos.latency();
      }
    }
  } finally {
    hangUp();
  }
};
