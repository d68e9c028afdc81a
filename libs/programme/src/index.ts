export * from './definition/definition.js';
export * from './definition/gate.js';
export * from './location/commands.js';
export * from './location/events.js';
export * from './location/state.js';
export * from './policy/index.js';
