export * from './commands/index.js';
export * from './config.js';
export * from './engine.module.js';
export * from './identity/identity.js';
export * from './ports/index.js';
