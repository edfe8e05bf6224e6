import { demoData, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';
import { padView, shippingView, type NewLine, type OrderSession, type Step } from '@orderpad/core';
import type { TemplateResult } from 'lit';
import { waitFor } from 'storybook/test';
import { padAt, padIn, showing } from './at-the-pad.ts';

export const shop = await demoData();

/** Every variant that is sold, as a line of an order. */
const sold: readonly NewLine[] = shop.products.flatMap(({ id, title, image, options, variants }) =>
  variants.map(
    (variant): NewLine => ({
      item: {
        kind: 'variant',
        productId: id,
        variantId: variant.id,
        sku: variant.sku,
        title,
        choices: options.flatMap(
          (option) => option.values.find((value) => value.id === variant.options[option.id])?.name ?? [],
        ),
        ships: variant.ships,
        ...(image && { image }),
      },
      quantity: 1,
    }),
  ),
);

/** Returns a number of lines, going round the variants in stock. */
export function linesOf(count: number): NewLine[] {
  const scarce = new Set(['CLOCK', 'VASE']);
  const plenty = sold.filter(({ item }) => item.kind === 'variant' && !scarce.has(item.sku) && item.ships);
  return Array.from({ length: count }, (_, at) => plenty[at % plenty.length]).flatMap((line) => line ?? []);
}

export const lineOf = (sku: string, quantity: number): NewLine[] =>
  sold
    .filter(({ item }) => item.kind === 'variant' && item.sku === sku)
    .map((line) => ({ ...line, quantity }));

export const shopPad = (options: MemoryOptions & { host?: Host } = {}): TemplateResult =>
  padAt({ data: shop, ...options });

/** Take the order of a story to a step: Ada Whitcombe, these lines, the first shipping method, invoice. */
export async function goTo(
  canvas: HTMLElement,
  step: Step,
  lines: readonly NewLine[] = linesOf(3),
): Promise<OrderSession> {
  await showing(canvas, 'order-pad-contact');
  const session = await opened(canvas);
  const [ada] = shop.contacts;
  if (!ada) throw new Error('the demo shop knows nobody');
  session.send({ type: 'contact.select', contact: ada });
  session.send({ type: 'next' });
  if (lines.length > 0) session.send({ type: 'items.add', lines });
  const way: readonly Step[] = ['items', 'shipping', 'payment', 'review'];
  for (const each of way.slice(1, way.indexOf(step) + 1)) {
    await waitFor(() => {
      if (each === 'payment') chooseSpeed(session);
      if (each === 'review') session.send({ type: 'payment.edit', patch: { methodId: 'invoice' } });
      session.send({ type: 'go', step: each });
      if (!padIn(canvas).shadowRoot?.querySelector(`order-pad-${each}`))
        throw new Error(`not at ${each} yet`);
    });
  }
  await showing(canvas, `order-pad-${step}`);
  return session;
}

/** The first step is painted before the order is open. */
export const opened = (canvas: HTMLElement): Promise<OrderSession> =>
  waitFor(() => {
    const { session } = padIn(canvas);
    if (session?.view(padView).phase !== 'editing') throw new Error('the order is not open yet');
    return session;
  });

function chooseSpeed(session: OrderSession): void {
  const [shipment] = session.view(shippingView).shipments;
  const [method] = shipment?.options ?? [];
  if (shipment && method && !shipment.methodId)
    session.send({ type: 'shipping.edit', shipmentId: shipment.id, patch: { methodId: method.id } });
}
