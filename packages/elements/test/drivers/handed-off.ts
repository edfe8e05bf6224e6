import { memoryHost, type MemoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Host, Order } from '@orderpad/contracts';
import type { OrderStorage } from '@orderpad/core';
import { handoffsView } from '@orderpad/core/handoffs';
import type { OrderPad } from '../../src/pad/order-pad.ts';
import { OrderDriver, shop } from './order-driver.ts';
import { PadDriver } from './pad-driver.ts';
import { type RootDriver, until } from './root-driver.ts';

export const email = 'ada.whitcombe@example.com';

/** Presses the button that sends the order, in a step; returns the question. */
export async function press(step: RootDriver): Promise<RootDriver> {
  await step.says('Send to customer');
  step.button('Send to customer').focus();
  await step.press('Send to customer');
  return new PadDriver(step.element).part('order-pad-send');
}

export const dialogOf = ({ root }: RootDriver) => root.querySelector('dialog');

export const progressOf = (pad: OrderPad) => pad.session?.view(handoffsView).progress;

/** A pad at the review, and the question open. */
export async function asking(host: Host = memoryHost({ data: shop }), storage?: OrderStorage) {
  const pad = await OrderDriver.at({ at: 'review', host });
  if (storage) pad.pad.storage = storage;
  const review = await pad.part('order-pad-review');
  await until(() => pad.session.can({ type: 'handoffs.create' }));
  const send = await press(review);
  await until(() => dialogOf(send)?.open);
  return { pad, review, send, host };
}

/** An order at its customer. */
export async function sent(options: MemoryOptions = {}, storage?: OrderStorage) {
  const host: MemoryHost = memoryHost({ data: shop, ...options });
  const { pad, send } = await asking(host, storage);
  await send.press('Send link');
  const card = await pad.part('order-pad-handoff');
  await card.says('Waiting for the customer');
  return { host, pad, card };
}

export const linkIn = (card: RootDriver): string =>
  card.root.querySelector<HTMLInputElement>('#link')?.value ?? '';

/** The customer's browser: opens the link, and tries to pay. */
export async function customer(host: MemoryHost, link: string, { draftId }: { draftId: string }) {
  const hers = await host.openHandoff(link);
  const call = { signal: new AbortController().signal };
  const saved = await hers.drafts?.load(draftId, call);
  if (!saved) throw new Error('the customer cannot load the order');
  return {
    async pay(): Promise<Order> {
      const draft = { ...saved.draft, payment: { methodId: 'invoice', payer: 'contact' as const } };
      const quote = await hers.orders.quote(draft, call);
      const acceptedTotal = { amount: quote.totals.total, currency: quote.currency };
      const submission = { draft, quoteId: quote.id, acceptedTotal, acknowledged: [] };
      return hers.orders.place(submission, { ...call, key: crypto.randomUUID() });
    },
  };
}

/** Texts that were announced to screen readers. */
export const announced = (): string => document.querySelector('#order-pad-polite')?.textContent ?? '';
