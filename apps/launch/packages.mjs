import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './run.mjs';

const LOCK = path.join(ROOT, 'package-lock.json');
const INSTALLED = path.join(ROOT, 'node_modules/.package-lock.json');
const STAMP = path.join(ROOT, 'node_modules/.installed-for');

/** The Nodes that can load the native code compiled here. */
const NODES = `${process.platform}-${process.arch} ${process.versions.modules}\n`;

/** What an installation is good for. */
const wanted = () => `${createHash('sha256').update(readFileSync(LOCK)).digest('hex')} ${NODES}`;

const stamped = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : NODES);

/** Whether someone installed by hand exactly what the lock file lists; packages for other platforms stay away. */
export const holdsAllOf = (lock, installed) =>
  Object.entries(lock.packages).every(([folder, { version, optional }]) =>
    folder === '' || optional || installed.packages[folder]?.version === version);

const installedByHand = () =>
  stamped().endsWith(NODES) && existsSync(INSTALLED) &&
  holdsAllOf(JSON.parse(readFileSync(LOCK, 'utf8')), JSON.parse(readFileSync(INSTALLED, 'utf8')));

const npm = (...args) => {
  const quiet = ['--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  const self = process.env.npm_execpath;
  return self?.endsWith('npm-cli.js')
    ? run([process.execPath, self, ...args, ...quiet], { minutes: 25 })
    : run(['npm', ...args, ...quiet], { minutes: 25, shell: process.platform === 'win32' });
};

const LOCK_REFUSED = /EUSAGE|EBADPLATFORM|ENOTSUP/;

const install = async () => {
  console.log('Memasang paket (1–2 menit); basis data better-sqlite3 mungkin dikompilasi, 2–3 menit lagi.');
  console.log('Installing packages (1–2 minutes); better-sqlite3 may be compiled, 2–3 minutes more.');
  const strict = await npm('ci');
  if (strict.ok || !LOCK_REFUSED.test(strict.said)) return strict.ok;
  console.warn('PERHATIAN: package-lock.json tidak cocok untuk komputer ini; versi paket bisa sedikit berbeda.');
  console.warn('WARNING: package-lock.json does not fit this machine; package versions may differ slightly.');
  return (await npm('install', '--no-save')).ok;
};

/** Answers whether everything that package-lock.json lists is in place. */
export const ensurePackages = async () => {
  if (stamped() === wanted()) return true;
  if (!installedByHand() && !(await install())) {
    console.error('Pemasangan paket gagal; alasannya tertulis di atas. Jalankan lagi setelah diperbaiki.');
    console.error('Installing the packages failed; the reason stands above. Run this again once it is mended.');
    return false;
  }
  writeFileSync(STAMP, wanted());
  return true;
};
