import type { LitElement } from 'lit';
import { placedDialogs } from '../ui/lazy-dialogs.ts';
import type { OrderPadDiscounts } from './order-pad-discounts.ts';
import type { OrderPadPrices } from './order-pad-prices.ts';

/**
 * Loads the dialogs in which staff set prices, and adds them to the step under its prefix. Rejects when their file cannot be
 * fetched.
 */
export async function lazyPrices(step: LitElement): Promise<OrderPadPrices> {
  const { OrderPadPrices } = await import('./order-pad-prices.ts');
  return placedDialogs(step, 'order-pad-prices', OrderPadPrices);
}

/** Loads the dialog in which staff give discounts, and adds it to the step under its prefix. Rejects as `lazyPrices` does. */
export async function lazyDiscounts(step: LitElement): Promise<OrderPadDiscounts> {
  const { OrderPadDiscounts } = await import('./order-pad-discounts.ts');
  return placedDialogs(step, 'order-pad-discounts', OrderPadDiscounts);
}
