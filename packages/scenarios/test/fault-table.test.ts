import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '@orderpad/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindNames } from './fault-kinds.ts';
import { operations } from './fault-operations.ts';
import { FaultBench, faultCells, faultTable } from './fault-table.ts';

let folder: string;
let bench: FaultBench;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orderpad-fault-table-'));
  bench = new FaultBench(folder);
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
});

/** A host that is killed takes seconds to come back: here only what charges or saves meets that; `npm run faults` runs the rest. */
const worthAKill = new Set([
  'place an order',
  'charge a card',
  'save a draft',
  'create a contact',
  'leave an order to its customer',
  'pay by a link',
]);

describe('every operation keeps its promise', () => {
  it.each(kindNames)('under this fault: %s', { timeout: 600_000 }, async (kind) => {
    const cells = faultCells.filter(
      (cell) => cell.kind === kind && (kind !== 'host killed' || worthAKill.has(cell.operation)),
    );
    const broken: string[] = [];

    for (const cell of cells) {
      const reason = await bench.run(cell);
      if (reason !== undefined) broken.push(reason);
    }

    expect(broken).toEqual([]);
  });
});

it('every operation of the HTTP contract is in the table of faults', () => {
  const met = new Set(Object.values(operations).map(({ route }) => route));

  expect([...met].toSorted()).toEqual(Object.keys(routes).toSorted());
});

it('the table of faults in the documentation names every operation and every kind', async () => {
  const page = await readFile(new URL('../../../docs/long-tests.md', import.meta.url), 'utf8');

  expect(page).toContain(faultTable());
});
