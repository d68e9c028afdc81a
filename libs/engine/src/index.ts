export * from './commands/index.js';
export * from './config.js';
export * from './definitions/definition-files.js';
export * from './definitions/definition-hash.js';
export * from './engine.module.js';
export * from './fingerprint.js';
export * from './identity/identity.js';
export * from './ports/index.js';
