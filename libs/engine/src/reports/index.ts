export * from './reconciler.js';
export * from './report-rows.js';
export * from './report-sheet.js';
export * from './shipped-forms.js';
