import type { LitElement } from 'lit';
import { createSibling, register, siblingTag } from '../registry.ts';
import type { OrderPadPrices } from './order-pad-prices.ts';

/**
 * Loads the dialogs in which staff set prices, and adds them to the step under its prefix. Rejects when their file cannot be
 * fetched.
 */
export async function lazyPrices(step: LitElement): Promise<OrderPadPrices> {
  const { OrderPadPrices } = await import('./order-pad-prices.ts');
  const tag = siblingTag(step, 'order-pad-prices');
  register(tag, OrderPadPrices);
  const known = step.renderRoot.querySelector(tag);
  const prices = known ?? createSibling(step, 'order-pad-prices');
  if (!(prices instanceof OrderPadPrices))
    throw new Error(`<${tag}> belongs to another copy of this package`);
  if (!known) step.renderRoot.append(prices);
  await prices.updateComplete;
  return prices;
}
