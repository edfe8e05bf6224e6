import { memoryHost } from '@orderpad/adapters/memory';
import { itemsView, type OrderSession } from '@orderpad/core';
import { describe, expect, it } from 'vitest';
import { filledOrder, lineId, priced } from '../src/filled-order.ts';
import { held } from '../src/held-host.ts';
import { shopOf } from '../src/shop.ts';

describe('a host that keeps its prices back', () => {
  it('leaves the order without a price until they are released', async () => {
    const { gate, session } = await pricedOrder();
    gate.hold();

    edit(session, 7);
    await gate.compute();
    const isPricedBefore = session.view(itemsView).isPriced;
    gate.release();
    await priced(session);

    expect(isPricedBefore).toBe(false);
    expect(session.view(itemsView).quoted.get(lineId(0))?.quantity).toBe(7);
  });

  it('prices at once while it holds nothing back', async () => {
    const { session } = await pricedOrder();

    edit(session, 3);
    await priced(session);

    expect(session.view(itemsView).quoted.get(lineId(0))?.quantity).toBe(3);
  });

  it('counts how often it was asked: many edits behind one answer are asked about together', async () => {
    const { gate, session } = await pricedOrder();
    const before = gate.quotes;
    gate.hold();

    for (let quantity = 2; quantity < 22; quantity++) edit(session, quantity);
    gate.release();
    await priced(session);

    expect(gate.quotes - before).toBe(2);
  });
});

async function pricedOrder() {
  const shop = shopOf(3);
  const [contact] = shop.contacts;
  if (!contact) throw new Error('The shop has a contact.');
  const gate = held(memoryHost({ data: shop }));
  const session = await filledOrder(gate.host, contact, 3);
  await priced(session);
  return { gate, session };
}

const edit = (session: OrderSession, quantity: number): void =>
  session.send({ type: 'items.edit', id: lineId(0), patch: { quantity } });
