import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A running machine: containers on it share its kernel and its locks, whatever they call themselves. */
export type Host = { readonly id: string; readonly name: string };

export const thisHost = (): Host => ({ id: bootId() ?? hostname(), name: hostname() });

/** Another after each start of the machine. Linux only. */
const bootId = (): string | undefined => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return undefined;
  }
};
