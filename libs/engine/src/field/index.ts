export * from './draft-command.js';
export * from './open-steps.js';
export * from './step.js';
