export type { LetterText } from './draft.js';
export { exampleData } from './examples.js';
export * from './reminder-for-letter.js';
export { TEMPLATES, writeLetter, type LetterData, type Template } from './write-letter.js';
export { pageOfLocation } from './page-of-location.js';
