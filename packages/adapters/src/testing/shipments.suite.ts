import { isBlocking, Order, Quote, sum } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, keyed } from './preparing.ts';
import { refusedWith } from './refused-with.ts';
import { elsewhere, splitDraft } from './split-draft.ts';

/** Checks a host that ships the items of one order to several addresses. */
export function checkShipments(fixture: HostFixture): void {
  it('assigns the parts that are named, and the rest to the first shipment', async () => {
    const { host, draft, further } = await splitDraft(
      fixture,
      [3, 2],
      [
        [0, 1],
        [1, 2],
      ],
    );
    const [mugs, plates] = draft.lines;

    const { shipments, issues } = Quote.parse(await host.orders.quote(draft, call()));

    expect(issues.filter(isBlocking)).toEqual([]);
    expect(shipments.map(({ shipmentId, parts }) => ({ shipmentId, parts }))).toEqual([
      { shipmentId: draft.shipments[0]?.id, parts: [{ lineId: mugs?.id, quantity: 2 }] },
      {
        shipmentId: further.id,
        parts: [
          { lineId: mugs?.id, quantity: 1 },
          { lineId: plates?.id, quantity: 2 },
        ],
      },
    ]);
  });

  it('assigns no more pieces than there are', async () => {
    const { host, draft, further } = await splitDraft(fixture, [2], [[0, 5]]);

    const { shipments } = await host.orders.quote(draft, call());

    expect(shipments.map(({ shipmentId, parts }) => ({ shipmentId, parts }))).toEqual([
      { shipmentId: further.id, parts: [{ lineId: draft.lines[0]?.id, quantity: 2 }] },
    ]);
  });

  it('offers methods and a price for each address, and keeps what is chosen for each', async () => {
    const { host, draft } = await splitDraft(fixture, [2], [[0, 1]]);

    const { shipments, totals } = await host.orders.quote(await completed(host, draft), call());

    expect(shipments).toHaveLength(2);
    for (const { options, methodId, price, discounts } of shipments) {
      const chosen = options.find(({ id }) => id === methodId);
      expect(chosen).toBeDefined();
      expect(price + sum(discounts.map(({ amount }) => amount))).toBe(chosen?.price);
    }
    expect(totals.shipping).toBe(sum(shipments.map(({ price }) => price)));
  });

  it('refuses to place while a shipment has no method', async () => {
    const { host, draft, further } = await splitDraft(fixture, [2], [[0, 1]]);
    const complete = await completed(host, draft);
    const lacking = {
      ...complete,
      revision: complete.revision + 1,
      shipments: complete.shipments.map(({ methodId, ...rest }) =>
        rest.id === further.id || methodId === undefined ? rest : { ...rest, methodId },
      ),
    };
    const quote = await host.orders.quote(lacking, call());

    const { code, issues } = await refusedWith(host.orders.place(acceptingOf(lacking, quote), keyed()));

    expect(code).toBe('refused');
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'method-required', path: ['shipments', further.id, 'methodId'] }),
    );
  });

  it('refuses a part of a line that the order does not have', async () => {
    const { host, draft, further } = await splitDraft(fixture, [2], [[0, 1]]);
    const parts = [...further.parts, { lineId: 'no-such-line', quantity: 1 }];
    const wrong = { ...draft, shipments: [...draft.shipments.slice(0, 1), { ...further, parts }] };

    const { issues } = await host.orders.quote(wrong, call());

    expect(issues.filter(isBlocking)).toMatchObject([
      { code: 'line-unknown', path: ['shipments', further.id, 'parts', 1, 'lineId'] },
    ]);
  });

  it('refuses two shipments with one id', async () => {
    const { host, draft, further } = await splitDraft(fixture, [2], [[0, 1]]);
    const twice = { ...draft, shipments: [...draft.shipments, { ...further, parts: [] }] };

    const { code, issues } = await refusedWith(host.orders.quote(twice, call()));

    expect(code).toBe('invalid');
    expect(issues).toMatchObject([{ code: 'duplicate-id', path: ['shipments', 2, 'id'] }]);
  });

  it('places each shipment with its address, its method and its parts', async () => {
    const { host, draft, further } = await splitDraft(fixture, [3], [[0, 1]]);
    const complete = await completed(host, draft);
    const quote = await host.orders.quote(complete, call());

    const order = Order.parse(await host.orders.place(acceptingOf(complete, quote), keyed()));

    expect(order.shipments.map(({ id, parts }) => ({ id, parts }))).toEqual(
      quote.shipments.map(({ shipmentId, parts }) => ({ id: shipmentId, parts })),
    );
    expect(order.shipments.find(({ id }) => id === further.id)?.address.line1).toBe(elsewhere);
    expect(order.totals).toEqual(quote.totals);
  });
}
