// Tests only: a process that waits for timers until its input ends, and is then expected to end by itself. `one-short-life.ts <address>`
import { once } from 'node:events';
import { BullMqTimers } from './bullmq-timers.js';

const timers = new BullMqTimers({ url: process.argv[2] ?? '', report: () => undefined });
timers.start(async () => undefined);
await once(process.stdin.resume(), 'end');
await timers.close();
