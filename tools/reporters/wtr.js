// @ts-check
import { reportCounts } from './counts.mjs';

/** @returns {import('@web/test-runner').Reporter} */
export function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const tests = session.testResults ? allTests(session.testResults) : [];
        for (const { passed, skipped } of tests) counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
        // A file that does not load, or a hook that throws, has no failed test of its own.
        if (!session.passed && !tests.some(({ passed, skipped }) => !passed && !skipped)) counts.failed++;
      }
      reportCounts(counts);
    },
  };
}

/** @returns {import('@web/test-runner').TestResult[]} */
function allTests(/** @type {import('@web/test-runner').TestSuiteResult} */ suite) {
  return [...suite.tests, ...suite.suites.flatMap(allTests)];
}
