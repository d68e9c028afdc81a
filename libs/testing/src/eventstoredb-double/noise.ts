import type { Journal } from './journal/journal.js';
import { systemEvent } from './journal/system-event.js';

const STATISTICS = '$stats-127.0.0.1:2113';
const COMMITS_BETWEEN = 7;

/** Every real log has records of the server's own between ours; who counts positions or takes all of `$all` for ours shall notice. */
export const makeNoise = (journal: Journal): (() => void) => {
  if (journal.lastRevision('$settings') < 0n) journal.append('$settings', 'any', [systemEvent('$settings', '{}')]);
  let commits = 0;
  return journal.onCommit(() => {
    commits += 1;
    if (commits % COMMITS_BETWEEN === 0) journal.append(STATISTICS, 'any', [systemEvent('$statsCollected', '{"proc":{}}')]);
  });
};
