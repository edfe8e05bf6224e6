import { parseArgs } from 'node:util';
import { defaultReportMessage } from 'fast-check';
import { playSequences } from './models/editor-sequences.ts';

// Plays random sequences of two people who edit one saved order, and prints the result. Fails where a value has vanished silently.
const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const sequences = Number(values.sequences);
const seed = Number(values.seed);
const batch = 1_000;
const began = Date.now();
for (let played = 0; played < sequences; played += batch) {
  const details = await playSequences(Math.min(batch, sequences - played), seed + played);
  if (details.failed) {
    console.error(defaultReportMessage(details));
    process.exit(1);
  }
}
console.log(JSON.stringify({ sequences, seed, seconds: Math.round((Date.now() - began) / 1000) }));
