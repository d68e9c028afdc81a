export { Headroom, type HeadroomParts, type Reading } from './headroom.js';
export { NoHeadroomError, SHORTAGES, type Shortage } from './no-headroom-error.js';
