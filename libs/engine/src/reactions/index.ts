export * from './seat.js';
