export * from './draft-command.js';
export * from './labour.js';
export * from './officers.js';
export * from './open-steps.js';
export * from './step.js';
