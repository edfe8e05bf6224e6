import type { Reporter, TestModule } from 'vitest/node';
import { reportCounts } from './counts.mjs';

export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      // A file that does not load, or a suite whose hook fails, has no failed test of its own.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        counts.failed++;
      for (const test of tests) counts[test.result().state]++;
    }
    // A test that never ran because the run was broken off is not a passed one.
    reportCounts({ ...counts, failed: counts.failed + counts.pending });
  }
}
