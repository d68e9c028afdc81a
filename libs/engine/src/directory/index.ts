export * from './contact-importer.js';
export * from './directory.handler.js';
export * from './directory.js';
