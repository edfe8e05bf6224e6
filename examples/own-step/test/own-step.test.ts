import { readFileSync } from 'node:fs';
import { type Flow, padView, registerSlice, reviewView, startOrder, stepOf } from '@orderpad/core';
import { describe, expect, it, vi } from 'vitest';
import type { DeliveryWindow } from '../src/delivery-window/delivery-window.ts';
import { deliveryWindowSlice } from '../src/delivery-window/delivery-window.slice.ts';
import { deliveryWindowView } from '../src/delivery-window/delivery-window.view.ts';
import { flow } from '../src/flow.ts';
import { sharedScreen } from '../src/shared-screen.ts';
import { takeOrder } from '../src/take-order.ts';
import { afternoon, customer, data, itemThat, morning, shopWith } from './shop.ts';

/** Resolves once a check passes; patient, for a busy machine is no failure. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });

/** Starts an order of one item, up to the first quote. */
async function begun(free: () => readonly DeliveryWindow[], item = itemThat('ships'), of: Flow = flow) {
  registerSlice(deliveryWindowSlice);
  const session = startOrder({ host: shopWith(free), flow: of });
  await eventually(() => expect(session.view(padView).phase).toBe('editing'));
  session.send({ type: 'contact.select', contact: customer() });
  session.send({ type: 'items.add', lines: [{ item, quantity: 1 }] });
  await eventually(() => expect(session.view(reviewView).quote).toBeDefined());
  return session;
}

describe('Y1: a step of an embedder, headless', () => {
  it('takes an order whose delivery window is in the draft, the quote and the order', async () => {
    const order = await takeOrder(
      shopWith(() => [morning, afternoon]),
      data,
    );

    expect(order.extensions).toEqual({ 'delivery-window': afternoon });
  });

  it('holds the order back until a window is chosen, and says which step asks for it', async () => {
    const session = await begun(() => [morning, afternoon]);

    const { placingIssues } = session.view(reviewView);

    expect(placingIssues.filter((issue) => stepOf(issue) === 'delivery-window')).toMatchObject([
      { code: 'delivery-window.required', severity: 'error' },
    ]);
    session.stop();
  });

  it('refuses a window that is not offered', async () => {
    const session = await begun(() => [morning, afternoon]);
    const refused: string[] = [];
    session.on('blocked', ({ issues }) => refused.push(...issues.map(({ code }) => code)));

    session.send({ type: 'delivery-window.select', windowId: 'never' });

    expect(refused).toEqual(['delivery-window.not-offered']);
    expect(session.view(deliveryWindowView).chosen).toBeUndefined();
    session.stop();
  });

  it('chooses the only window there is', async () => {
    const session = await begun(() => [afternoon]);

    await eventually(() => expect(session.view(deliveryWindowView).chosen).toEqual(afternoon));
    session.stop();
  });

  it('takes a window away that is offered no longer, and warns', async () => {
    let free = [morning, afternoon];
    const session = await begun(() => free);
    session.send({ type: 'delivery-window.select', windowId: morning.id });
    await eventually(() => expect(session.view(reviewView).quote).toBeDefined());

    free = [afternoon, { ...afternoon, id: 'tu-pm' }];
    const [line] = session.persist().data.lines;
    session.send({ type: 'items.edit', id: line?.id ?? '', patch: { quantity: 2 } });
    await eventually(() => expect(session.view(deliveryWindowView).chosen).toBeUndefined());

    await eventually(() =>
      expect(session.view(reviewView).warnings.map(({ issue }) => issue.code)).toContain(
        'delivery-window.withdrawn',
      ),
    );
    session.stop();
  });

  it('is skipped when nothing ships', async () => {
    const session = await begun(() => [morning, afternoon], itemThat('is downloaded'));

    const { steps } = session.view(padView);

    expect(steps.find(({ step }) => step === 'delivery-window')?.state).toBe('skipped');
    session.stop();
  });

  it('shares a screen with the shipping, which is left once both are complete', async () => {
    const session = await begun(() => [morning, afternoon], itemThat('ships'), sharedScreen);
    const refused: string[] = [];
    session.on('blocked', ({ issues }) => refused.push(...issues.map(({ code }) => code)));
    const screens = session.view(padView).screens.map(({ name, steps }) => [name, steps.length]);
    session.send({ type: 'go', step: 'delivery-window' });
    expect(session.view(padView).step).toBe('delivery-window');

    session.send({ type: 'next' });

    expect(screens).toContainEqual(['delivery', 2]);
    expect(refused).toEqual(['method-required', 'delivery-window.required']);
    const shipmentId = session.persist().data.shipments[0]?.id ?? '';
    session.send({ type: 'shipping.edit', shipmentId, patch: { methodId: 'standard' } });
    await eventually(() => expect(session.view(deliveryWindowView).windows).toHaveLength(2));
    session.send({ type: 'delivery-window.select', windowId: afternoon.id });
    session.send({ type: 'next' });
    expect(session.view(padView).step).toBe('payment');
    session.stop();
  });

  it('keeps the window in the draft that is stored', async () => {
    const session = await begun(() => [morning, afternoon]);

    session.send({ type: 'delivery-window.select', windowId: afternoon.id });

    expect(session.persist().data.extensions).toEqual({ 'delivery-window': afternoon });
    session.stop();
  });
});

describe('the README', () => {
  it.each(['src/flow.ts', 'src/main.ts', 'src/shared-screen.ts'])(
    'shows %s as it is, which the tests run',
    (file) => {
      const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

      expect(read('README.md')).toContain(read(file));
    },
  );
});
