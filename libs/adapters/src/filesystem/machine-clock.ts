import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

const boot = (): string => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return `${hostname()} ${Math.round(Date.now() / 1000 - uptime())}`; // elsewhere the second of its start names it, as long as its clock is right
  }
};

/** How long the machine has been on, and a name for that time. */
export const machineClock = (): { readonly boot: string; readonly uptime: () => number } => ({ boot: boot(), uptime: () => uptime() * 1_000 });
