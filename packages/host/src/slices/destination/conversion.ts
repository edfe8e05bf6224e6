import { type Amount, share } from '@orderpad/contracts';
import type { Market } from './market.ts';

/**
 * Converts an amount of the shop's own books to a market: a minimum, a fixed discount, a delivery price. An amount
 * other than 0 stays other than 0.
 */
export function inMarket({ rate, step }: Market, amount: Amount): Amount {
  const size = Math.max(onStep(converted(Math.abs(amount), rate), step, 0), step);
  return Math.sign(amount) * size;
}

/** Converts a list price to a market: to the nearest price with the usual ending there. */
export function priceIn({ rate, step, ending }: Market, price: Amount): Amount {
  if (price <= 0) return 0;
  return Math.max(onStep(converted(price, rate), step, ending), ending || step);
}

/**
 * Returns the price of a variant that has its own price in the market. Where a rule changed its list price, the
 * market's price changes in proportion and keeps the usual ending.
 */
export function ownPriceIn({ step, ending }: Market, own: Amount, price: Amount, base: Amount): Amount {
  if (price === base || base === 0) return own;
  if (price <= 0) return 0;
  const proportional = Math.max(onStep(share(own, price, base), step, ending), ending || step);
  return price < base ? Math.min(proportional, own) : Math.max(proportional, own);
}

/** Takes a share, in parts per million, off a price in a market. Rounds once, half up, to a payable amount. */
export const lessIn = ({ step }: Market, price: Amount, rate: number): Amount =>
  Math.min(onStep(share(price, million - rate, million), step, 0), price);

const million = 1_000_000;

const converted = (amount: Amount, rate: number): Amount => share(amount, rate, million);

const onStep = (amount: Amount, step: number, ending: number): Amount =>
  share(amount - ending, 1, step) * step + ending;
