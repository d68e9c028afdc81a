export * from './dispatch-log.js';
export { LetterCarrier, letterOf } from './letter-carrier.js';
export { channelTo, messageIdOf, refOf, type Delivery, type Post } from './message.js';
export * from './postman.js';
