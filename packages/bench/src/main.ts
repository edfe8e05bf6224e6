import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages.ts';
import { launch } from './launch.ts';
import { measure } from './measure.ts';
import { servePages } from './serve-pages.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '40' },
    sizes: { type: 'string', default: '10,100,1000,10000' },
  },
});
const cache = fileURLToPath(new URL('../.cache', import.meta.url));

await buildPages(`${cache}/pages`);
await using server = await servePages(`${cache}/pages`);
const browser = await launch();
try {
  const machine = `Chromium ${browser.version()}, Node ${process.version}, ${availableParallelism()} cores`;
  console.log(`${machine}, ${values.rounds} rounds`);
  const bench = { browser, url: server.url, turns: { rounds: Number(values.rounds), warmUp: 4 } };
  const results = await measure(bench, values.sizes.split(',').map(Number));
  await mkdir(`${cache}/results`, { recursive: true });
  await writeFile(`${cache}/results/latest.json`, JSON.stringify({ machine, ...results }, undefined, 2));
  process.exitCode = results.failed ? 1 : 0;
} finally {
  await browser.close();
}
