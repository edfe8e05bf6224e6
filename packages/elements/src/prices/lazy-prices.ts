import type { LitElement } from 'lit';
import { createSibling, siblingTag } from '../registry.ts';
import { registerAll } from '../ui/lazy-element.ts';
import type { OrderPadPrices } from './order-pad-prices.ts';

const tag = 'order-pad-prices';

/**
 * Loads the dialogs in which staff set prices, and adds them to the step under its prefix. Rejects when their file cannot be
 * fetched.
 */
export async function lazyPrices(step: LitElement): Promise<OrderPadPrices> {
  const { OrderPadPrices } = await import('./order-pad-prices.ts');
  await registerAll(step, async () => ({ [tag]: OrderPadPrices }));
  const known = step.renderRoot.querySelector(siblingTag(step, tag));
  const prices = known ?? createSibling(step, tag);
  if (!(prices instanceof OrderPadPrices))
    throw new Error(`<${siblingTag(step, tag)}> belongs to another copy of this package`);
  if (!known) step.renderRoot.append(prices);
  await prices.updateComplete;
  return prices;
}
