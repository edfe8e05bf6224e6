import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '../../../host/src/index.ts';
import { Shop } from '../../../host/test/shop.ts';
import { quantile } from '../search/quantile.ts';
import { longestPause, orders, type Rate, statements } from './measures.ts';

// Measures the embedded database: in memory, which never syncs, and in a data folder, where a commit is on disk before it is acknowledged.
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '3' } } });
const seconds = Number(values.seconds);

const home = await mkdtemp(join(tmpdir(), 'orderpad-bench-'));
const dataDir = join(home, 'data');

console.log(`Node ${process.version}, ${availableParallelism()} cores, ${seconds} s each`);
// The dump with the example shop is made once.
await (await openDatabase()).close();
await measured('in memory', () => openDatabase());
await measured('in a new folder', () => openDatabase({ dataDir }));
const again = await timed(() => openDatabase({ dataDir }));
console.log(`\nin the same folder again\n  opened in ${again.ms} ms`);
await again.database.close();
const afterKills: number[] = [];
for (let round = 0; round < 5; round += 1) {
  killed(dataDir);
  const opened = await timed(() => openDatabase({ dataDir }));
  afterKills.push(opened.ms);
  await opened.database.close();
}
console.log(`\nin the same folder, each time after a kill\n  opened in ${afterKills.join(', ')} ms`);
await rm(home, { recursive: true });

/** Runs a program that commits in a folder and is killed. */
function killed(folder: string): void {
  const program = fileURLToPath(new URL('../../../host/test/durable.program.ts', import.meta.url));
  spawnSync(process.execPath, ['--conditions=@orderpad/source', program, folder]);
}

async function measured(name: string, open: () => Promise<Database>): Promise<void> {
  const { database, ms } = await timed(open);
  console.log(`\n${name}\n  opened in ${ms} ms`);
  const { reads, inserts } = await statements(database, seconds);
  console.log(
    `  reads of one row: ${Math.round(reads.length / seconds)} a second, p50 ${quantile(reads, 0.5).toFixed(2)} ms`,
  );
  console.log(`  inserts: ${Math.round(inserts / seconds)} a second, one after another`);
  console.log(`  longest pause of the process during a heavy query: ${await longestPause(database)} ms`);
  const shop = await Shop.open(database, { checkAnswers: false });
  const { quotes, placings } = await orders(shop, seconds);
  console.log('  8 orders of 10 lines at a time; processor time of each, and of the main thread:');
  console.log(`    quotes: ${told(quotes)}`);
  console.log(`    placings with one quote each: ${told(placings)}`);
  await shop.close();
}

function told({ each, all, main }: Rate): string {
  return `${each.toFixed(1)} a second, ${all.toFixed(1)} ms, ${main.toFixed(1)} ms`;
}

async function timed(open: () => Promise<Database>): Promise<{ database: Database; ms: number }> {
  const begun = performance.now();
  const database = await open();
  return { database, ms: Math.round(performance.now() - begun) };
}
