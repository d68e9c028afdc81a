export * from './cell.js';
export { reportFacts, type ReportFacts, type ReportPeriod } from './facts.js';
export * from './form.js';
export { LOCATION_FIELDS } from './location-fields.js';
export * from './period.js';
export { PROVINCE_FIELDS, withLocation, type ProvinceSums } from './province-fields.js';
export { assumedColumns, faceOf as faceOfReport, headingOf } from './words.js';
