import type { Chaos } from '../chaos.js';
import type { streams } from '../wire/generated.js';
import { filterOf } from '../wire/incoming.js';
import { caughtUpMessage, checkpointMessage, confirmationMessage } from '../wire/outgoing.js';
import { delivery } from './delivery.js';
import type { Node } from './node.js';
import type { OpenRead } from './open-read.js';

const END_OF_LOG = 2n ** 64n - 1n;
const DEFAULT_WINDOW = 32;

/** Everything strictly after the given position that passes the filter, for ever; filtered ones report how far they looked. */
export const subscribeToAll = async (node: Node, options: streams.ReadReq.Options, open: OpenRead): Promise<void> => {
  const { journal, chaos } = node;
  const filter = options.getFilter();
  const matches = filterOf(filter);
  const window = windowOf(filter);
  const deliver = delivery(node, options, open);
  const hangUp = journal.onCommit(open.rouse);
  const after = positionBefore(node, options);
  let index = journal.indexOf(after + 1n);
  let [considered, matched, live] = [0, 0, false];
  try {
    await open.send(confirmationMessage());
    while (!open.over) {
      const event = journal.log[index];
      if (event !== undefined) {
        index += 1;
        considered += 1;
        if (matches(event)) {
          matched += 1;
          await deliver(event);
        }
        if (considered % window === 0) await open.send(checkpointMessage(event.position));
      } else if (!live) {
        live = true;
        const seen = journal.log[index - 1]?.position ?? after;
        if (filter !== undefined && seen >= 0n) await open.send(checkpointMessage(chaos.brokenCheckpoint && matched === 0 ? END_OF_LOG : seen));
        await goLive(chaos, open);
      } else {
        await open.sleep();
        await chaos.latency();
      }
    }
  } finally {
    hangUp();
  }
};

const windowOf = (filter: streams.ReadReq.Options.FilterOptions | undefined): number => {
  if (filter === undefined) return Infinity;
  return (filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW) * Math.max(1, filter.getCheckpointintervalmultiplier());
};

const positionBefore = ({ journal }: Node, options: streams.ReadReq.Options): bigint => {
  const from = options.getAll();
  const position = BigInt(from?.getPosition()?.getCommitPosition() ?? END_OF_LOG);
  if (from?.hasStart()) return -1n;
  return position === END_OF_LOG ? (journal.log.at(-1)?.position ?? -1n) : position;
};

const goLive = async (chaos: Chaos, open: OpenRead): Promise<void> => {
  await open.send(caughtUpMessage());
  if (chaos.duplicateCaughtUp) await open.send(caughtUpMessage());
};
