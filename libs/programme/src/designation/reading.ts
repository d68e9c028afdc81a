import type { ProblemCode } from './problems.js';

/** What a cell says, or why it cannot be taken, where possible with what was probably meant. */
export type Reading<T> = { readonly value: T } | Fault;
export type Fault = { readonly fault: ProblemCode; readonly suggestion?: string };

export const fault = (code: ProblemCode, suggestion?: string): Fault => ({ fault: code, suggestion });
export const isFault = <T>(reading: Reading<T>): reading is Fault => 'fault' in reading;
