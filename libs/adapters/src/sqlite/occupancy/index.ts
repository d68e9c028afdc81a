export { lockFile, type Unlock } from './file-lock.js';
export { ForeignHostError } from './refusals.js';
