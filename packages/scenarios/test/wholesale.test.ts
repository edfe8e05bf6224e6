import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { httpHost, signIn } from '@orderpad/adapters/http';
import type { Host, Order } from '@orderpad/contracts';
import { startOrder } from '@orderpad/core';
import { openDatabase, serveHost, type RunningHost } from '@orderpad/host';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { place } from './enter-order.ts';
import { enterSold } from './enter-sold-order.ts';
import { provisions, soldOrders, type SoldOrder } from './sold-orders.ts';

const command = fileURLToPath(new URL('../../host/src/import-data.ts', import.meta.url));
const admin = { username: 'olga', password: 'a long secret' };

/** Every order by `npm run test:wholesale`; with the other tests one in eleven. */
const isWhole = process.env['ORDERPAD_WHOLESALE'] === 'all';
const sold = soldOrders().filter((_, at) => isWhole || at % 11 === 0);

let dataDir: string;
let running: RunningHost;
let host: Host;

/** Runs the command on the data of the wholesaler, and returns its last line. */
async function importAll(...more: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@orderpad/source', command, provisions, ...more],
    {
      env: {
        ...process.env,
        ORDERPAD_DATA_DIR: dataDir,
        ORDERPAD_SHOP: 'empty',
        ORDERPAD_ADMIN: admin.username,
        ORDERPAD_ADMIN_PASSWORD: admin.password,
        ORDERPAD_CURRENCY: 'EUR',
      },
    },
  );
  return stdout.trim().split('\n').at(-1) ?? '';
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'orderpad-wholesale-'));
}, 60_000);

afterAll(async () => {
  await running.close();
  await rm(dataDir, { recursive: true });
});

async function entered(order: SoldOrder): Promise<Order> {
  const session = startOrder({ host });
  await enterSold(session, host, order);
  const placed = await place(session);
  session.stop();
  return placed;
}

describe('a foreign shop', () => {
  it('is imported into an empty one by the command', async () => {
    // What a try and a second time answer is tested beside the command; here it takes seconds each.
    if (isWhole)
      expect(await importAll()).toMatch(
        /^(\d+) created, 0 changed, 0 unchanged, 0 refused\. Nothing is written/,
      );
    expect(await importAll('--apply')).toMatch(/^\d{3} created, 0 changed, 0 unchanged, 0 refused\.$/);
    if (isWhole)
      expect(await importAll('--apply')).toMatch(/^0 created, 0 changed, \d{3} unchanged, 0 refused\.$/);

    running = await serveHost({ database: await openDatabase({ dataDir }) });
    const { token } = await signIn({ url: running.url }, admin);
    host = httpHost({ url: running.url, headers: () => ({ authorization: `Bearer ${token}` }) });
    const { currency, countries, name } = await host.describe({ signal: new AbortController().signal });
    expect({ currency, name, countries: countries.length }).toEqual({
      currency: 'EUR',
      name: 'Provisions Wholesale',
      countries: 22,
    });
  }, 120_000);

  it.each(sold)('comes to the cent to what it came to when entered again: $number', async (order) => {
    const { lines, shipments, totals, details } = await entered(order);

    expect(lines.map(({ quantity, unitPrice, total }) => ({ quantity, unitPrice, total }))).toEqual(
      order.lines.map(({ quantity, unitPrice, total }) => ({ quantity, unitPrice, total })),
    );
    expect(shipments.map(({ price }) => price)).toEqual([order.freight]);
    expect(totals.total).toBe(order.total);
    expect(details).toEqual({ orderDate: order.orderDate, tags: [order.number] });
  });

  it('has orders with discounts and freight among them', () => {
    expect(sold.some(({ lines }) => lines.some(({ discount }) => discount > 0))).toBe(true);
    expect(sold.filter(({ freight }) => freight > 0).length).toBeGreaterThan(20);
  });
});
