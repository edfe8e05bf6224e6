import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages.ts';
import { aa, type Bench, beside, growth } from './change-one-line.ts';
import { type Figure, judge, spell } from './figure.ts';
import { launch } from './launch.ts';
import { isQuiet } from './noise.ts';
import { servePages } from './serve-pages.ts';
import { table } from './table.ts';

const sizes = [10, 100, 1000, 10_000];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const cache = fileURLToPath(new URL('../.cache', import.meta.url));

await buildPages(`${cache}/pages`);
await using server = await servePages(`${cache}/pages`);
const browser = await launch();
try {
  process.exitCode = await measure({
    browser,
    url: server.url,
    turns: { rounds: Number(values.rounds), warmUp: 4 },
  });
} finally {
  await browser.close();
}

async function measure(bench: Bench): Promise<number> {
  console.log(`Chromium ${browser.version()}, ${availableParallelism()} cores, ${values.rounds} rounds`);
  const noise = await aa(bench);
  const quiet = isQuiet(noise);
  console.log(`Empty page beside its twin: ${spell({ ratio: noise, quiet: true })}`);
  if (!quiet) {
    console.log('too noisy: outside 0.9–1.1, so there are no figures from this run');
    return 0;
  }
  const figures: Figure[] = [];
  const tell = (title: string, more: readonly Figure[]) => {
    figures.push(...more);
    console.log(table(title, more));
  };
  const changes: Figure[] = [];
  for (const lines of sizes) changes.push(...(await beside(bench, lines)));
  tell('Changing the quantity of one line, main-thread CPU from event to painted row', changes);
  tell('The same, as the order grows', await growth(bench, sizes));

  await mkdir(`${cache}/results`, { recursive: true });
  await writeFile(`${cache}/results/latest.json`, JSON.stringify({ noise, figures }, undefined, 2));
  return figures.some((figure) => judge(figure) === 'missed') ? 1 : 0;
}
