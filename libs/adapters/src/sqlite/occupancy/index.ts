export { lockFile, type Unlock } from './file-lock.js';
export { occupy, type Occupancy, type OccupancyOptions } from './occupy.js';
export { ForeignHostError } from './refusals.js';
