// Takes an order in a terminal: node --conditions=@orderpad/source main.ts [--script file] [--url host --user name]
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { openTerminal } from './src/open-terminal.ts';

const { values } = parseArgs({
  options: { script: { type: 'string' }, url: { type: 'string' }, user: { type: 'string' } },
});

const terminal = await openTerminal(values, (text) => console.log(text));
const input = values.script === undefined ? process.stdin : createReadStream(values.script);
const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
const isByHand = values.script === undefined && process.stdin.isTTY;

await terminal.run(isByHand ? 'help' : '');
if (isByHand) process.stdout.write('> ');
for await (const line of lines) {
  if (!isByHand && line.trim() !== '') console.log(`> ${line}`);
  const state = await terminal.run(line);
  // A script that went wrong must not place what is left of it.
  if (state === 'refused' && !isByHand) process.exitCode = 1;
  if (state === 'ended' || process.exitCode) break;
  if (isByHand) process.stdout.write('> ');
}
terminal.stop();
lines.close();
