// @ts-check
import { writeFileSync } from 'node:fs';
import { variable } from '../variable.mjs';

/** Hands a runner's counts to `npm test`, when it asks for them. */
export function reportCounts(/** @type {{ passed: number, failed: number, skipped: number }} */ counts) {
  const file = variable('ORDERPAD_COUNTS');
  if (file) writeFileSync(file, JSON.stringify(counts));
}
