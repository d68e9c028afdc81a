export { Hold, ON_HOLD, OnHoldError } from './hold.js';
export type { Missing } from './name-missing.js';
export { putOnHold, type PutOnHoldParts } from './put-on-hold.js';
export { releaseHold, type ReleaseParts } from './release-hold.js';
export { standingOf, type MissingInShort, type Restore, type RestoreEvent, type Standing } from './restores.js';
