import './node-version.mjs';
import { ensurePrograms, PROOF_PROGRAMS } from './debian.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureBuilt } from './programs.mjs';
import { FROM_SOURCE, ROOT, run } from './run.mjs';

const LONGEST_PROOF_MINUTES = 120;

const ready = (await ensurePackages()) && (await ensurePrograms(PROOF_PROGRAMS)) && (await ensureBuilt());
const proven = ready && (await run([...FROM_SOURCE, `${ROOT}/test/faults/prove.ts`, ...process.argv.slice(2)], { minutes: LONGEST_PROOF_MINUTES })).ok;
process.exitCode = proven ? 0 : 1;
