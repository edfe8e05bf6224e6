import { type Amount, share } from '@orderpad/contracts';
import type { Market } from './market.ts';

/** An amount of the shop's own books in this market: a minimum, a fixed discount, carriage. Something never becomes nothing. */
export function inMarket({ rate, step }: Market, amount: Amount): Amount {
  const size = Math.max(onStep(converted(Math.abs(amount), rate), step, 0), step);
  return amount === 0 ? 0 : Math.sign(amount) * size;
}

/** A price of the shop's own list in this market: converted, then the nearest that ends as prices do here. */
export function priceIn({ rate, step, ending }: Market, price: Amount): Amount {
  if (price <= 0) return 0;
  return Math.max(onStep(converted(price, rate), step, ending), ending || step);
}

/**
 * What a variant costs that has a price of its own here: that price, for whom the shop's list has its base price, else as
 * much less as the list's rule makes it, ending as prices do.
 */
export function ownPriceIn({ step, ending }: Market, own: Amount, price: Amount, base: Amount): Amount {
  if (price === base || base === 0) return own;
  if (price <= 0) return 0;
  const proportional = Math.max(onStep(share(own, price, base), step, ending), ending || step);
  return price < base ? Math.min(proportional, own) : Math.max(proportional, own);
}

/** A price in this market less a share of it, in parts per million: rounded once, half up, to what can be paid here. */
export const lessIn = ({ step }: Market, price: Amount, rate: number): Amount =>
  Math.min(onStep(share(price, million - rate, million), step, 0), price);

const million = 1_000_000;

const converted = (amount: Amount, rate: number): Amount => share(amount, rate, million);

const onStep = (amount: Amount, step: number, ending: number): Amount =>
  share(amount - ending, 1, step) * step + ending;
