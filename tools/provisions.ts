// Writes the data set of an invented food wholesaler into packages/host/data/provisions. Every run writes the same files.
//   npm run provisions
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf } from '../packages/host/src/text/chance.ts';
import { tablesOf } from './provisions/tables.ts';
import { main, root } from './setup.mjs';

const folder = join(root, 'packages/host/data/provisions');

main(import.meta.url, () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(tablesOf(chanceOf('provisions'))))
    writeFileSync(join(folder, `${name}.csv`), `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`);
});

const cell = (value: string | number): string =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
