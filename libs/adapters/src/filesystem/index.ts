export { ClockMarkFile } from './clock-mark-file.js';
export { diskAt } from './disk-at.js';
export { draftsIn } from './drafts-in.js';
export { machineClock } from './machine-clock.js';
export { secretsIn } from './secret-files.js';
