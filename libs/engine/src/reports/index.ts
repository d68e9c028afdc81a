export * from './report-rows.js';
export * from './shipped-forms.js';
