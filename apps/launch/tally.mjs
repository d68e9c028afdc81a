const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** Runs every step, also after a failed one, and closes with the line that counts: `N passed, N failed`. */
export const runSteps = async (steps) => {
  let passed = 0;
  let failed = 0;
  for (const { name, run } of steps) {
    const started = Date.now();
    console.log(`\n▶ ${name}`);
    const result = await run();
    passed += result.passed;
    failed += result.failed;
    console.log(`${result.failed === 0 ? '✔' : '✘'} ${name} (${seconds(started)})`);
  }
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
};

/** A step that is one item: it holds or it does not. */
export const check = (name, holds) => ({
  name,
  run: async () => ((await holds()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});
