import { describe, expect, it, vi } from 'vitest';
import { contactView, itemsView, padView, summaryView, type Estimate } from '@orderpad/core';
import type { Quote, Totals } from '@orderpad/contracts';
import { ada, tea } from './fake-host.ts';
import { lineOf, open } from './driver.ts';

describe('a view', () => {
  it('is the same object until something in it changes', async () => {
    const order = await open();
    const { contact, pad } = order;

    order.send({ type: 'items.add', lines: [lineOf(tea)] });

    expect(order.contact).toBe(contact);
    expect(order.pad).not.toBe(pad);
    expect(order.pad.profile).toBe(pad.profile);
  });

  it('is passed to listeners only when it has changed', async () => {
    const order = await open();
    const emitted = vi.fn();
    order.session.watch(contactView, emitted);

    order.send({ type: 'items.add', lines: [lineOf(tea)] });
    expect(emitted).not.toHaveBeenCalled();
    order.send({ type: 'contact.select', contact: ada });

    expect(emitted).toHaveBeenCalledTimes(1);
    expect(emitted).toHaveBeenCalledWith(order.contact);
  });

  it('is passed to its listeners though a listener of another view has asked for it before them', async () => {
    const order = await open();
    const emitted = vi.fn();
    order.session.watch(summaryView, () => order.session.view(contactView));
    order.session.watch(contactView, emitted);

    order.send({ type: 'contact.select', contact: ada });
    order.send({ type: 'items.add', lines: [lineOf(tea)] }, { type: 'contact.clear' });

    expect(emitted).toHaveBeenCalledTimes(2);
  });

  it('is not passed to a listener after unsubscribing', async () => {
    const order = await open();
    const emitted = vi.fn();

    order.session.watch(summaryView, emitted)();
    order.send({ type: 'items.add', lines: [lineOf(tea)] });

    expect(emitted).not.toHaveBeenCalled();
  });

  it('shows which steps are done, which is current, and which can be visited', async () => {
    const order = await open();
    order.send({ type: 'contact.select', contact: ada }, { type: 'next' });

    expect(order.session.view(padView).steps).toEqual([
      { step: 'contact', state: 'done', canVisit: true },
      { step: 'items', state: 'current', canVisit: true },
      { step: 'shipping', state: 'ahead', canVisit: false },
      { step: 'payment', state: 'ahead', canVisit: false },
      { step: 'review', state: 'ahead', canVisit: false },
    ]);
  });

  it('keeps its unchanged parts when one line changes', async () => {
    const order = await open();
    order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(tea)] });
    await order.settled();
    const before = order.session.view(itemsView);
    const [line] = before.lines;

    order.send({ type: 'items.edit', id: line?.id ?? '', patch: { quantity: 2 } });

    expect(order.items.quoted).toBe(before.quoted);
    expect(order.items.lines).not.toBe(before.lines);
    expect(order.items.isPriced).toBe(false);
  });
});

describe('an estimate', () => {
  it('is not assignable to a total of the host', () => {
    const confuse = (estimate: Estimate, totals: Totals): void => {
      // @ts-expect-error An estimate is no total.
      const bill: Totals = estimate;
      // @ts-expect-error An estimate is no quote.
      const quote: Quote = estimate;
      // @ts-expect-error A total is no estimate.
      const guess: Estimate = totals;
      void [bill, quote, guess];
    };

    expect(confuse).toBeTypeOf('function');
  });
});
