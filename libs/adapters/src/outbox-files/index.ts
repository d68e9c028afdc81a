export { OutboxFiles } from './outbox-files.js';
