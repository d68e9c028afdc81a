import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const BEAT_MS = 2_000;
const MINUTE_MS = 60_000;

/** Shows that a silent child is still at work: the seconds so far, at least every two of them. */
const heartbeat = () => {
  const started = Date.now();
  let heard = started;
  let lineOpen = false;
  const closeLine = () => {
    if (lineOpen) process.stderr.write('\n');
    lineOpen = false;
  };
  const beats = setInterval(() => {
    if (Date.now() - heard < BEAT_MS) return;
    process.stderr.write(`${lineOpen ? ' ' : '  … '}${Math.round((Date.now() - started) / 1000)}s`);
    lineOpen = true;
  }, BEAT_MS);
  return {
    hear: () => {
      heard = Date.now();
      closeLine();
    },
    stop: () => {
      clearInterval(beats);
      closeLine();
    },
  };
};

/** Runs a command to its end, showing what it says; answers whether it went well, and what it said. */
export const run = ([command, ...args], { env = {}, minutes = 10, shell = false } = {}) =>
  new Promise((resolve) => {
    const progress = heartbeat();
    let said = '';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: minutes * MINUTE_MS,
      shell,
    });
    const passOn = (stream) => (chunk) => {
      progress.hear();
      said += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', passOn(process.stdout));
    child.stderr.on('data', passOn(process.stderr));
    child.on('error', ({ message }) => console.error(message));
    child.on('close', (code, signal) => {
      progress.stop();
      if (signal !== null) console.error(`${[command, ...args].join(' ')}: ${signal}`);
      resolve({ ok: code === 0, said });
    });
  });

/** The command that starts a program of an installed package, on every platform. */
export const programOf = (file, ...args) => [process.execPath, path.join(ROOT, 'node_modules', file), ...args];

/** The command that runs a TypeScript file of the house as it stands. */
export const FROM_SOURCE = [process.execPath, '--import', path.join(ROOT, 'apps/launch/from-source/register.mjs')];
