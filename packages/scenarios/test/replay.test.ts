import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { httpHost, signIn } from '@orderpad/adapters/http';
import { amountOf, sum, type Host, type Order } from '@orderpad/contracts';
import { startOrder } from '@orderpad/core';
import { openDatabase, serveHost, type RunningHost } from '@orderpad/host';
import { readInvoices, type Invoice } from '@orderpad/host/invoices';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, place } from './enter-order.ts';

const file = fileURLToPath(new URL('../../host/data/online-retail.csv', import.meta.url));

/** The sales as the file has them, read by nothing but this test. */
function salesInFile() {
  const [, ...rows] = readFileSync(file, 'latin1').trim().split(/\r?\n/);
  const sales = rows.map(cellsOf).filter(([number = '']) => !number.startsWith('C'));
  return {
    orders: new Set(sales.map(([number]) => number)).size,
    rows: sales.length,
    quantity: sum(sales.map(([, , , quantity]) => Number(quantity))),
    total: sum(
      sales.map(([, , , quantity, , price = '']) => Number(quantity) * (amountOf(price, 'GBP') ?? NaN)),
    ),
  };
}

const cellsOf = (row: string): string[] =>
  [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, ''));

let running: RunningHost;
let host: Host;

beforeAll(async () => {
  running = await serveHost({ database: await openDatabase() });
  const { token } = await signIn({ url: running.url }, { username: 'mara', password: 'orderpad' });
  host = httpHost({ url: running.url, headers: () => ({ authorization: `Bearer ${token}` }) });
}, 60_000);

afterAll(() => running.close());

async function entered(invoice: Invoice): Promise<Order> {
  const session = startOrder({ host });
  await enter(session, host, invoice);
  const order = await place(session);
  session.stop();
  return order;
}

describe('every sale of the data set', () => {
  const sales = readInvoices().filter(({ isCancellation }) => !isCancellation);
  const ids: string[] = [];

  it.each(sales)('is entered and costs what it cost: $number', async (invoice) => {
    const order = await entered(invoice);
    ids.push(order.id);

    expect(order.lines.map(({ item, quantity, unitPrice }) => [skuOf(item), quantity, unitPrice])).toEqual(
      invoice.rows.map(({ sku, quantity, unitPrice }) => [sku, quantity, unitPrice]),
    );
    expect(order.totals.subtotal).toBe(invoice.total);
    expect(order.totals.discount).toBe(0);
    expect(order.totals.total).toBe(invoice.total + order.totals.shipping + order.totals.tax);
  });

  it('is there afterwards: as many orders, pieces and pence as in the file', async () => {
    const call = { signal: new AbortController().signal };

    const orders = await Promise.all(ids.map(async (id) => host.orders.get?.(id, call)));

    const lines = orders.flatMap((order) => order?.lines ?? []);
    expect({
      orders: new Set(orders.map((order) => order?.number)).size,
      rows: lines.length,
      quantity: sum(lines.map(({ quantity }) => quantity)),
      total: sum(orders.map((order) => order?.totals.subtotal ?? NaN)),
    }).toEqual(salesInFile());
    expect(await countOf(host)).toBe(ids.length);
  });
});

const skuOf = (item: Order['lines'][number]['item']): string =>
  item.kind === 'variant' ? item.sku : item.title;

/** Every order the host has, page by page. */
async function countOf({ orders }: Host): Promise<number> {
  const call = { signal: new AbortController().signal };
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await orders.list?.({ text: '', limit: 100, ...(cursor && { cursor }) }, call);
    count += page?.items.length ?? 0;
    cursor = page?.next;
  } while (cursor);
  return count;
}
