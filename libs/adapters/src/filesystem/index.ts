export { diskAt } from './disk-at.js';
export { secretsIn } from './secret-files.js';
