export * from './check-list.js';
export * from './checked.js';
export * from './commands.js';
export { skImport } from './decider.js';
export * from './events.js';
export * from './kinds.js';
export { HEADINGS_OF_KIND, mappingUnmet, proposeMapping, type Mapping, type MappingProposal, type ProposedColumn } from './mapping.js';
export type { KnownPlace } from './read-reports.js';
export * from './state.js';
