// Writes docs/scenarios.md from the names in the tests and from the last run of all scenarios.
//   npm run test:scenarios && npm run scenario-table
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioPage, type ScenarioRun } from '../packages/scenarios/models/scenario-table.ts';
import { scenarioTests } from '../packages/scenarios/models/scenario-tests.ts';
import { scenarioRunFile } from './scenario-run.ts';
import { main, root } from './setup.mjs';

main(import.meta.url, () => {
  const run: ScenarioRun | undefined = existsSync(scenarioRunFile)
    ? JSON.parse(readFileSync(scenarioRunFile, 'utf8'))
    : undefined;
  writeFileSync(join(root, 'docs/scenarios.md'), scenarioPage(scenarioTests(root), run));
});
