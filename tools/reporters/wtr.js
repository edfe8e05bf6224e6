// @ts-check
import { basename } from 'node:path';
import { failure, reportCounts } from './counts.mjs';

/** @returns {import('@web/test-runner').Reporter} */
export function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      /** @type {string[]} */
      const failures = [];
      for (const session of sessions) {
        const tests = session.testResults ? allTests(session.testResults) : [];
        for (const { name, passed, skipped, error } of tests) {
          counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
          if (!skipped && !passed)
            failures.push(failure(`${basename(session.testFile ?? '')} › ${name}`, error?.message));
        }
        // A file that does not load, or a hook that throws, has no failed test of its own.
        if (!session.passed && !tests.some(({ passed, skipped }) => !passed && !skipped)) counts.failed++;
        for (const { message } of session.errors)
          failures.push(failure(basename(session.testFile ?? ''), message));
      }
      reportCounts({ ...counts, failures });
    },
  };
}

/** @returns {import('@web/test-runner').TestResult[]} */
function allTests(/** @type {import('@web/test-runner').TestSuiteResult} */ suite) {
  return [...suite.tests, ...suite.suites.flatMap(allTests)];
}
