export { icalWriter } from './ical-writer.js';
