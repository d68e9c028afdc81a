export * from './mail-parts.js';
