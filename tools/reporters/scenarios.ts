import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { scenarioRunFile } from '../scenario-run.ts';

/** Writes the result of each scenario after a run of all of them. A run with arguments leaves the last whole one as it is. */
export default class ScenariosReporter implements Reporter {
  #suite: Suite | undefined;
  // A filter is an argument; which one is none, such as `--trace`, is not told apart.
  readonly #isWhole = process.argv.at(-1) === 'test';

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd({ status }: FullResult): void {
    if (!this.#isWhole || status === 'interrupted') return;
    const tests = (this.#suite?.allTests() ?? []).map((test) => ({
      title: test.title,
      passed: test.outcome() === 'expected',
    }));
    mkdirSync(dirname(scenarioRunFile), { recursive: true });
    writeFileSync(scenarioRunFile, JSON.stringify({ day: new Date().toISOString().slice(0, 10), tests }));
  }

  printsToStdio(): boolean {
    return false;
  }
}
