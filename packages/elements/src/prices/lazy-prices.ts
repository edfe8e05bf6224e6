import type { LitElement } from 'lit';
import { createSibling, siblingTag } from '../registry.ts';
import { registerAll } from '../ui/lazy-element.ts';
import type { OrderPadDiscounts } from './order-pad-discounts.ts';
import type { OrderPadPrices } from './order-pad-prices.ts';

/**
 * Loads the dialogs in which staff set prices, and adds them to the step under its prefix. Rejects when their file cannot be
 * fetched.
 */
export async function lazyPrices(step: LitElement): Promise<OrderPadPrices> {
  const { OrderPadPrices } = await import('./order-pad-prices.ts');
  return placed(step, 'order-pad-prices', OrderPadPrices);
}

/** Loads the dialog in which staff give discounts, and adds it to the step under its prefix. Rejects as `lazyPrices` does. */
export async function lazyDiscounts(step: LitElement): Promise<OrderPadDiscounts> {
  const { OrderPadDiscounts } = await import('./order-pad-discounts.ts');
  return placed(step, 'order-pad-discounts', OrderPadDiscounts);
}

async function placed<Dialogs extends LitElement>(
  step: LitElement,
  tag: string,
  type: new () => Dialogs,
): Promise<Dialogs> {
  await registerAll(step, async () => ({ [tag]: type }));
  const known = step.renderRoot.querySelector(siblingTag(step, tag));
  const dialogs = known ?? createSibling(step, tag);
  if (!(dialogs instanceof type))
    throw new Error(`<${siblingTag(step, tag)}> belongs to another copy of this package`);
  if (!known) step.renderRoot.append(dialogs);
  await dialogs.updateComplete;
  return dialogs;
}
