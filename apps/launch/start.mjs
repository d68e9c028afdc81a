import './node-version.mjs';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { ensureBuilt, mainOf } from './programs.mjs';

if ((await ensurePackages()) && (await ensureBuilt())) {
  process.env.TAHAPAN_DEMO ??= process.env.EVENTSTOREDB_URL === undefined ? 'country' : ''; // nothing is invented into a register that others keep
  process.setSourceMapsEnabled(true);
  // The server runs in this very process: signals, streams and the exit code need nobody to carry them.
  await import(pathToFileURL(mainOf('server')).href);
} else {
  process.exitCode = 1;
}
