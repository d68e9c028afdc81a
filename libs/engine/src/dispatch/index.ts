export * from './dispatch-log.js';
export * from './dispatch.handler.js';
export { LetterCarrier, letterOf } from './letter-carrier.js';
export { channelTo, messageIdOf, refOf, type Delivery, type Post } from './message.js';
export * from './postman.js';
export * from './second-post.js';
