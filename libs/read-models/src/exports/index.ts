export { cellsOf, flag as yesOrNo, type ListSheet, type StageNames } from './column.js';
export * from './deadlines.js';
export * from './figures.js';
export * from './locations.js';
export * from './messages.js';
export * from './previews.js';
export * from './transitions.js';
