export { readSheet } from './read-sheet.js';
export { csvOf, writeReviewFile } from './review-file.js';
export { sheetWriter } from './sheet-writer.js';
export type { Cell, Row, Sheet } from './sheet.js';
export { sheets } from './sheets.js';
export { sheetsInThreads } from './in-threads.js';
