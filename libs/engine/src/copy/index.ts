export { copyJournal, type CopyOptions, type CopyOutcome, type CopyPhase } from './copy-journal.js';
export type { Obstacle } from './obstacles.js';
