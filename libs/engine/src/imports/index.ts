export * from './import.handler.js';
export * from './listed-programmes.js';
export * from './read-list.js';
export * from './row-importer.js';
export * from './sk-importer.js';
