// @ts-check
import { writeFileSync } from 'node:fs';
import { variable } from '../variable.mjs';

/**
 * Hands a runner's counts to `npm test`, when it asks for them. `failures` names each test that failed, with the beginning of its error.
 */
export function reportCounts(
  /** @type {{ passed: number, failed: number, skipped: number, failures?: readonly string[] }} */ counts,
) {
  const file = variable('ORDERPAD_COUNTS');
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/** Returns a test's name with the first lines of its error, without the colours of a terminal. */
export function failure(/** @type {string} */ name, /** @type {string | undefined} */ message) {
  // oxlint-disable-next-line no-control-regex -- The codes of colours are control characters.
  const plain = (message ?? '').replace(/\u001b\[[\d;]*m/g, '').trim();
  return `${name}\n${plain.split('\n').slice(0, 12).join('\n')}`;
}
