// Changes the code of a scope in one place at a time, and lists the changes that no test notices; docs/mutation.md has the results.
//   npm run mutation -- money
import { Stryker } from '@stryker-mutator/core';
import { mutationScopes } from './mutation-scopes.ts';
import { main } from './setup.mjs';

const names = Object.keys(mutationScopes).join(', ');

main(import.meta.url, async () => {
  const [name = '', ...mutate] = process.argv.slice(2);
  const scope = mutationScopes[name];
  if (!scope) {
    console.error(`Name a scope: ${names}. Files after it replace those of the scope.`);
    return 1;
  }
  const results = await new Stryker({
    mutate: mutate.length > 0 ? mutate : [...scope.mutate],
    testFiles: [...scope.tests],
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // A busy machine is no hang.
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    tempDirName: '.cache/mutation',
    ignorePatterns: [
      '/*',
      '!/packages',
      '!/tools',
      '!/*.json',
      '!/vitest.*.config.ts',
      '/packages/{elements,scenarios,bench}',
    ],
    tsconfigFile: 'none.json',
    allowConsoleColors: false,
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: `.cache/mutation-${name}.json` },
    incremental: true,
    incrementalFile: `.cache/mutation-${name}.incremental.json`,
    thresholds: { high: 100, low: 100, break: scope.atLeast },
  }).runMutationTest();
  return results.length > 0 ? 0 : 1;
});
