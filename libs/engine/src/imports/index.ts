export * from './import.handler.js';
export * from './sk-importer.js';
