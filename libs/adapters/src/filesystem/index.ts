export { diskAt } from './disk-at.js';
export { draftsIn } from './drafts-in.js';
export { secretsIn } from './secret-files.js';
