export { readSheet, type SheetOptions } from './read-sheet.js';
export { csvOf, writeReviewFile } from './review-file.js';
export type { Cell, Row, Sheet, SheetReading } from './sheet.js';
