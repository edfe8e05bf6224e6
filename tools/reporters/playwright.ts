import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { failure, reportCounts } from './counts.mjs';

export default class CountsReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(result: FullResult): void {
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      // A flaky test has failed once: that counts.
      const state = outcome === 'expected' ? 'passed' : outcome === 'skipped' ? 'skipped' : 'failed';
      counts[state]++;
      if (state === 'failed')
        counts.failures.push(
          failure(test.titlePath().filter(Boolean).join(' › '), test.results.at(0)?.error?.message),
        );
    }
    if (result.status !== 'passed' && counts.failed === 0) counts.failed = 1;
    reportCounts(counts);
  }

  printsToStdio(): boolean {
    return false;
  }
}
