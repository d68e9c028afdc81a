// Who may do what and where, asked of the running server route by route, and compared with what was written down apart from it.
import { LocationCommandsController } from '../../../apps/server/src/http/commands/location-commands.controller.js';
import { RefusalsController } from '../../../apps/server/src/http/locations/refusals.controller.js';
import type { Proof, Trial } from '../proof.js';
import { SCOPES, walkMatrix, type MatrixReport } from './matrix.js';
import { withController, withRule, WithoutRule, WithRule } from './planted-rules.js';

const run = ({ size, say }: Trial): Promise<MatrixReport> => walkMatrix(SCOPES.slice(0, size), say);

const shortcomings = ({ unlisted, unserved, deviations }: MatrixReport): readonly string[] => [
  ...unlisted.map((route) => `${route} is served, and nobody wrote down who may`),
  ...unserved.map((route) => `${route} is written down and not served`),
  ...deviations.slice(0, 10),
];

const { cancel } = LocationCommandsController.prototype as unknown as Record<string, object>;
const READING = { kind: 'query', query: 'locations.read' } as const;

const refusedToStart = (trial: Trial): Promise<string> =>
  withController(WithoutRule, () => walkMatrix([], trial.say)).then(() => 'started', (fault: unknown) => String(fault));

/** A route that nobody wrote down, and a rule of reading where fewer may read, and where a command is sent. */
const walkedWidened = (trial: Trial): Promise<MatrixReport> =>
  withController(WithRule, () => withRule(RefusalsController.prototype.read, READING, () => withRule(cancel!, READING, () => walkMatrix(SCOPES.slice(0, 1), trial.say, ['fasilitator', 'pengawas-pusat']))));

const SIGNS = [
  /routes without a rule of access: WithoutRule.read/,
  /v1\/unheard-of is served, and nobody wrote down who may/,
  /^fasilitator .*GET .*\/refusals answered 200 instead of 403/,
  /^pengawas-pusat .*-32\..*\/cancel answered 422 instead of 403/,
];

export const proof: Proof<MatrixReport> = {
  name: 'authz',
  claim: 'Every route lets exactly those roles through that may, exactly as far as their authority reaches; a route without a rule keeps the server from starting.',
  size: { unit: 'scopes for each role', full: SCOPES.length, small: 2 },
  run,
  shortcomings,
  figure: ({ routes, requests, deviations, unlisted }) => `${requests} requests to all ${routes} routes: ${deviations.length} deviations, ${unlisted.length} routes without a rule written down`,
  planted: async (trial) => {
    const report = await walkedWidened(trial);
    const all = [await refusedToStart(trial), ...shortcomings({ ...report, deviations: [] }), ...report.deviations];
    const seen = SIGNS.flatMap((sign) => all.find((one) => sign.test(one)) ?? []);
    return { fault: 'a route without a rule, one that nobody wrote down, two rules widened by mistake', caught: seen.length === SIGNS.length, seen: seen.join('; ') };
  },
};
