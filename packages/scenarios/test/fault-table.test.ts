import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '@orderpad/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindNames } from './fault-kinds.ts';
import { operations } from './fault-operations.ts';
import { FaultBench, type FaultCell, faultCells, faultTable } from './fault-table.ts';

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

/** Operations that must take effect exactly once, which meet every kind here. The rest meets a quarter of them, each kind by other operations. */
const worthAll = new Set([
  ...worthAKill,
  'correct a contact',
  'add an address',
  'add a note',
  'price a draft',
  'save a draft again',
  'remove a draft',
  'close a key',
  'take an order back',
  'ask for an order',
  'decline an order request',
  'withdraw an order request',
  'open a link',
  'close a key by a link',
  'reset a password by a link',
  'generate credentials',
]);

const names = Object.keys(operations);

const isRunHere = ({ operation, kind }: FaultCell): boolean =>
  kind === 'host killed'
    ? worthAKill.has(operation)
    : worthAll.has(operation) || (names.indexOf(operation) + kindNames.indexOf(kind)) % 4 === 0;

describe('every operation keeps its promise', () => {
  it.each(kindNames)('under this fault: %s', { timeout: 600_000 }, async (kind) => {
    const cells = faultCells.filter((cell) => cell.kind === kind && isRunHere(cell));
    const broken: string[] = [];

    for (const cell of cells) {
      const reason = await bench.run(cell);
      if (reason !== undefined) broken.push(reason);
    }

    expect(broken).toEqual([]);
  });

  it('what is told apart here is an operation of the table', () => {
    expect([...worthAll].filter((operation) => !names.includes(operation))).toEqual([]);
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
