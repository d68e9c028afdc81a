import type { Question } from '../content.js';

/** Puts a question to the server, and keeps how it was put into words. */
export type Ask = (question: Question, inWords: string) => void;
