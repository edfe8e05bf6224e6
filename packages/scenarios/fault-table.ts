import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FaultBench, faultCells, faultTable } from './test/fault-table.ts';

// Runs every operation under every kind of fault, and writes the table into docs/long-tests.md, between its two marks.
const docs = new URL('../../docs/long-tests.md', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'orderpad-fault-table-'));
const bench = new FaultBench(folder);
const began = Date.now();
const broken = new Set<string>();
for (const cell of faultCells) {
  const reason = await bench.run(cell);
  if (reason === undefined) continue;
  console.error(reason);
  broken.add(`${cell.operation} ${cell.kind}`);
}
await bench.close();
await rm(folder, { recursive: true, force: true });

const table = faultTable(({ operation, kind }) => broken.has(`${operation} ${kind}`));
const page = await readFile(docs, 'utf8');
const [before = '', rest = ''] = page.split('<!-- faults -->\n');
const [, after = ''] = rest.split('<!-- /faults -->');
await writeFile(docs, `${before}<!-- faults -->\n\n${table}\n\n<!-- /faults -->${after}`);
const seconds = Math.round((Date.now() - began) / 1000);
console.log(JSON.stringify({ cells: faultCells.length, broken: broken.size, seconds }));
process.exit(broken.size === 0 ? 0 : 1);
