export * from './every-page.js';
export type { AskedFilters } from './filters-in-words.js';
export * from './list-sheet.js';
export * from './sheet-maker.js';
export { withoutRoom } from './workbook-room.js';
