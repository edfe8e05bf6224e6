import { join } from 'node:path';
import { root } from './setup.mjs';

/** The results of the last run of all scenarios. */
export const scenarioRunFile = join(root, 'node_modules/.cache/scenario-run.json');
