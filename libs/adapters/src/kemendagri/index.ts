export { openRegions } from './open-regions.js';
