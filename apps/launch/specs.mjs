import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programOf, run } from './run.mjs';

const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;

const announceSkipped = ({ testResults }) => {
  const skipped = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'pending'));
  for (const { fullName } of skipped) console.warn(`DILEWATI / SKIPPED: ${fullName}`);
};

/** A suite that could not even start counts as one failed test, and so does a run without any test. */
export const countSpecs = (ok, { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 }) => {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const silent = failed === 0 && (!ok || numPassedTests === 0);
  return { passed: numPassedTests, failed: silent ? 1 : failed };
};

const report = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { testResults: [] };
  }
};

/** All of them, or those under the given folders. */
export const runSpecs = async ({ folders = [], env = {} } = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tahapan-specs-'));
  const outputFile = path.join(folder, 'report.json');
  const { ok } = await run(programOf('jest/bin/jest.js', '--ci', '--json', `--outputFile=${outputFile}`, ...folders), { env: { NODE_OPTIONS, ...env }, minutes: 22 });
  const results = report(outputFile);
  rmSync(folder, { recursive: true, force: true });
  announceSkipped(results);
  return countSpecs(ok, results);
};
