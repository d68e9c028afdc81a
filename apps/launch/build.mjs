import './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureBuilt } from './programs.mjs';

process.exitCode = (await ensurePackages()) && (await ensureBuilt()) ? 0 : 1;
