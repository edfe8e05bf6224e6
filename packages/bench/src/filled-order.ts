import type { Contact, Draft, Host, Id } from '@orderpad/contracts';
import { backOffice, itemsView, type OrderSession, startOrder, summaryView } from '@orderpad/core';
import { newLine } from './shop.ts';

/** An order for a contact, on the items step, with so many lines. */
export async function filledOrder(host: Host, contact: Contact, lines: number): Promise<OrderSession> {
  const session = startOrder({ host, flow: backOffice, draft: draftOf(lines) });
  await new Promise<void>((resolve) => session.on('started', () => resolve()));
  session.send({ type: 'contact.select', contact });
  session.send({ type: 'go', step: 'items' });
  return session;
}

/** Answers once the host has priced the order as it is. */
export async function priced(session: OrderSession): Promise<void> {
  if (session.view(itemsView).isPriced) return;
  await new Promise<void>((resolve) => {
    const leave = session.watch(itemsView, ({ isPriced }) => {
      if (!isPriced) return;
      leave();
      resolve();
    });
  });
}

/** Look at an order as the pad's items and summary do. */
export function lookAt(session: OrderSession): void {
  session.watch(itemsView, () => undefined);
  session.watch(summaryView, () => undefined);
}

export const lineId = (index: number): Id => `line-${index}`;

const draftOf = (lines: number): Draft => ({
  id: crypto.randomUUID(),
  revision: 0,
  flow: backOffice.id,
  currency: 'GBP',
  lines: Array.from({ length: lines }, (_, index) => ({
    ...newLine(index),
    id: lineId(index),
    cause: { kind: 'operator' },
  })),
  codes: [],
  promotions: [],
  shipments: [{ id: 'shipment-1', parts: [] }],
  context: {},
});
