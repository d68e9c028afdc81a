import './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { doors, lint, pages, pureTypes, types, unused } from './steps.mjs';
import { check, runSteps } from './tally.mjs';

await runSteps((await ensurePackages()) ? [types, pureTypes, pages, lint, doors, unused] : [check('packages', () => false)]);
