import { defaultReportMessage } from 'fast-check';
import { expect, it } from 'vitest';
import { seed } from '../../core/test/random-seed.ts';
import { playSequences } from '../models/editor-sequences.ts';

// `npm run editors` plays more.
const runs = 200;

it(`no value vanishes silently while two people edit one saved order, over ${runs} sequences (ORDERPAD_SEED=${seed})`, async () => {
  const details = await playSequences(runs, seed);

  expect(details.failed, defaultReportMessage(details)).toBe(false);
  expect(details.numRuns).toBe(runs);
});
