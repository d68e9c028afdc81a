import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error the launcher is plain JavaScript, so that a bare Node can run it
import { countSpecs } from './specs.mjs';

/** In a process of its own, because the exit code is half of the answer. */
const closing = async (steps: string): Promise<{ code: number; last: string | undefined }> => {
  const script = `import { check, runSteps } from ${JSON.stringify(path.join(import.meta.dirname, 'tally.mjs'))}; await runSteps([${steps}]);`;
  const { code, stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]).then(
    (ended) => ({ code: 0, stdout: ended.stdout }),
    (failure: { code: number; stdout: string }) => failure,
  );
  return { code, last: stdout.trimEnd().split('\n').at(-1) };
};

describe('the closing line of npm test', () => {
  it('adds up steps and tests', async () => {
    const steps = "check('types', () => true), { name: 'specs', run: () => ({ passed: 41, failed: 0 }) }";
    expect(await closing(steps)).toEqual({ code: 0, last: '42 passed, 0 failed' });
  });

  it('goes on after a failed step, and fails in the end', async () => {
    expect(await closing("check('lint', () => false), check('doors', () => true)")).toEqual({ code: 1, last: '1 passed, 1 failed' });
  });

  it('is a failure when nothing was checked', async () => {
    expect(await closing('')).toEqual({ code: 1, last: '0 passed, 0 failed' });
  });
});

describe('the count of the specs', () => {
  it('takes a suite that could not start for a failure', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numRuntimeErrorTestSuites: 2 };
    expect(countSpecs(false, report)).toEqual({ passed: 7, failed: 3 });
  });

  it('takes a run without tests for a failure', () => {
    expect(countSpecs(true, { numPassedTests: 0 })).toEqual({ passed: 0, failed: 1 });
  });

  it('takes a runner that died without a report for a failure', () => {
    expect(countSpecs(false, {})).toEqual({ passed: 0, failed: 1 });
  });
});
