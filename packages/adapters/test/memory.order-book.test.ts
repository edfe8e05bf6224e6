import { demoData, memoryHost } from '@orderpad/adapters/memory';
import type { Order } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { OrderBook } from '../src/memory/order-book.ts';

/** Returns an order of a contact. */
const order = (serial: number, contactId: string, placedAt: string): Order => ({
  id: `order-${serial}`,
  number: `HL-${serial}`,
  draftId: `draft-${serial}`,
  status: 'complete',
  placedAt,
  placedBy: 'Rosa Martin',
  currency: 'GBP',
  contact: { id: contactId, name: 'Ada Whitcombe' },
  lines: [],
  shipments: [],
  discounts: [],
  totals: { subtotal: 0, discount: 0, shipping: 0, tax: 0, taxIncluded: false, total: 0, taxes: [] },
  payment: { methodId: 'cash', name: 'Cash', payer: 'contact' },
  history: [{ at: placedAt, code: 'placed', params: {} }],
});
const first = order(1, 'ada', '2026-01-02T00:00:00.000Z');
const second = order(2, 'grace', '2026-01-03T00:00:00.000Z');
const late = order(3, 'ada', '2026-01-01T00:00:00.000Z');
const book = new OrderBook([first, second, late]);

describe('the orders of a memory host', () => {
  it('are found by id, draft and number as it is typed', () => {
    expect([book.get('order-1'), book.ofDraft('draft-2'), book.numbered(' hl-3 ')]).toEqual([
      first,
      second,
      late,
    ]);
    expect([book.get('none'), book.ofDraft('none'), book.numbered('none')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are listed from the last one, all or those of a contact', () => {
    expect([...book.newest()]).toEqual([late, second, first]);
    expect([...book.newest('ada')]).toEqual([late, first]);
    expect([...book.newest('nobody')]).toEqual([]);
    expect(book.size).toBe(3);
  });

  it('tell the time of the newest of a contact, whatever order they came in', () => {
    expect([book.lastAt('ada'), book.lastAt('nobody')]).toEqual([first.placedAt, undefined]);
  });

  it('are looked at one page at a time: a page of many reads no more of them than it shows', async () => {
    let reads = 0;
    const counted = Array.from({ length: 1_000 }, (_, at) => {
      const each = order(at, 'contact-1', first.placedAt);
      return Object.defineProperty({ ...each }, 'totals', {
        get: () => {
          reads++;
          return each.totals;
        },
      });
    });
    const host = memoryHost({ data: { ...(await demoData()), orders: counted } });
    const call = { signal: new AbortController().signal };

    const page = await host.orders.list?.({ text: '', limit: 20 }, call);

    expect(page?.items.map(({ id }) => id)).toEqual(
      counted
        .map(({ id }) => id)
        .toReversed()
        .slice(0, 20),
    );
    expect(page?.next).toBe('20');
    expect(reads).toBe(20);
  });
});
