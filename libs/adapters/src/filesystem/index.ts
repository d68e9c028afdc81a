export { diskAt } from './disk-at.js';
