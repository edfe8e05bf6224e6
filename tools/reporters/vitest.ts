import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import { failure, reportCounts } from './counts.mjs';

export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    const failures = errors.map(({ message }) => failure('outside a test', message));
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      // A file that does not load, or a suite whose hook fails, has no failed test of its own.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        counts.failed++;
      for (const error of module.errors()) failures.push(failure(module.relativeModuleId, error.message));
      for (const test of tests) {
        const { state, errors: thrown } = test.result();
        counts[state]++;
        if (state === 'failed')
          failures.push(failure(`${module.relativeModuleId} › ${test.fullName}`, thrown[0]?.message));
      }
    }
    // A test that never ran because the run was broken off is not a passed one.
    reportCounts({ ...counts, failed: counts.failed + counts.pending, failures });
  }
}
