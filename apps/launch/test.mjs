import './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { build, doors, lint, pages, programs, pureTypes, specs, specsOnEventStoreDb, types } from './steps.mjs';
import { check, runSteps } from './tally.mjs';

const STEPS = [types, pureTypes, pages, lint, doors, build, programs, specs, specsOnEventStoreDb];

// Without packages no other step can say anything worth reading.
await runSteps((await ensurePackages()) ? STEPS : [check('packages', () => false)]);
