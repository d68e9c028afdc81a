export * from './every-page.js';
