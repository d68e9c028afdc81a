export * from './dispatch-log.js';
export * from './dispatch.handler.js';
export { LetterCarrier } from './letter-carrier.js';
export { messageIdOf, type Delivery, type Post } from './message.js';
export * from './postman.js';
