export type { Caused, Refreshed, WhatIfRow } from './caused.js';
export * from './change-in-words.js';
export { changeOf, type LateStage, type LocationChange, type Outlook, type Trial, type TriedLocation } from './location-change.js';
export * from './stage-change.js';
export * from './weekly-load.js';
export * from './what-if.js';
