import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const isThere = (command) => (process.env.PATH ?? '').split(path.delimiter).some((folder) => isExecutable(path.join(folder, command)));

const mayInstall = () => process.getuid?.() === 0 && isThere('apt-get');

/** Programs that are no npm packages: `{ command: Debian package }`. Answers whether all of them are there. */
export const ensurePrograms = async (programs) => {
  const missing = Object.entries(programs).filter(([command]) => !isThere(command));
  if (missing.length > 0 && mayInstall()) {
    const packages = [...new Set(missing.map(([, name]) => name))];
    console.log(`Memasang dari Debian / Installing from Debian: ${packages.join(' ')} …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(['apt-get', '-qq', 'update'], { env });
    await run(['apt-get', '-qq', 'install', '-y', '--no-install-recommends', ...packages], { env });
  }
  const absent = missing.filter(([command]) => !isThere(command));
  for (const [command, name] of absent) {
    console.warn(`TIDAK ADA: ${command} (paket Debian ${name}); yang memerlukannya tidak dapat dijalankan.`);
    console.warn(`MISSING: ${command} (Debian package ${name}); what needs it cannot be run.`);
  }
  return absent.length === 0;
};

/** What proofs and tests call besides Node. */
export const PROOF_PROGRAMS = { strace: 'strace', 'redis-server': 'redis-server', chromium: 'chromium' };
