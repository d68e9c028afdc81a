import { writeApiTypes } from './dashboard.mjs';
import { ensurePrograms, PROOF_PROGRAMS } from './debian.mjs';
import { ensureBuilt } from './programs.mjs';
import { programOf, run } from './run.mjs';
import { runSpecs } from './specs.mjs';
import { check } from './tally.mjs';

const tool = (name, ...command) => check(name, async () => (await run(programOf(...command))).ok);

export const types = tool('types', '@typescript/native/bin/tsc', '-p', '.', '--noEmit');
export const pureTypes = tool('pure types', '@typescript/native/bin/tsc', '-p', 'tsconfig.pure.json');
/** The dashboard; the light page for the field, which knows another JSX; and its worker, which knows no page. */
const PAGES = ['apps/dashboard', 'apps/dashboard/src/field', 'apps/dashboard/src/field/worker'];
const typesOf = async (project) => (await run(programOf('@typescript/native/bin/tsc', '-p', project))).ok;
/** The pages hold what the server's document says: its types come first. */
export const pages = check('pages types', async () => (await writeApiTypes()) && (await PAGES.reduce(async (before, project) => (await before) && typesOf(project), true)));
export const lint = tool('lint', 'eslint/bin/eslint.js', '.', '--max-warnings=0');
export const doors = tool(
  'doors', 'dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'test/architecture/dependency-cruiser.cjs', 'apps', 'libs', 'test',
);
export const unused = tool('unused', 'knip/bin/knip.js', '--no-progress');
/** On a machine where they cannot be installed the proofs that need them say so; the machine that decides must have them. */
export const programs = check('programs', async () => (await ensurePrograms(PROOF_PROGRAMS)) || process.env.CI === undefined);
export const build = check('build', ensureBuilt);
export const specs = { name: 'specs', run: () => runSpecs() };
/** Whatever runs the whole product runs a second time, on the other store and with the other timers. */
export const specsOnEventStoreDb = {
  name: 'specs on EventStoreDB and Redis',
  run: () => runSpecs({ folders: ['test/e2e', 'apps/cli/test/tahapan'], env: { TAHAPAN_TEST_STORE: 'eventstoredb', TAHAPAN_TEST_TIMERS: 'redis' } }),
};
