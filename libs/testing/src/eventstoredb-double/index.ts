export { foundAuthority } from './certificates.js';
export type { Chaos } from './chaos.js';
export { Cluster } from './cluster.js';
export { EventStoreDbDouble, type DoubleOptions } from './double.js';
