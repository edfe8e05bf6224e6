import { digitsOf, HostError, type Money } from '@orderpad/contracts';

/** Currencies that Stripe takes without decimals, though ISO 4217 may have some. */
const withoutDecimals = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const withThree = new Set('BHD JOD KWD OMR TND'.split(' '));
/** Currencies that Stripe takes with two decimals, of which both must be zero. */
const wholeOnly = new Set(['ISK', 'UGX']);

const stripeDigits = (currency: string): number =>
  withoutDecimals.has(currency) ? 0 : withThree.has(currency) ? 3 : 2;

/**
 * Returns an amount as Stripe counts it. Throws `invalid` where Stripe cannot charge exactly this: thousandths of a dinar, or a part of
 * an ariary. Nothing is rounded.
 *
 * @example
 * toStripe({ amount: 500, currency: 'ISK' }); // { amount: 50000, currency: 'isk' }
 */
export function toStripe({ amount, currency }: Money): { amount: number; currency: string } {
  const shift = stripeDigits(currency) - digitsOf(currency);
  const counted = shift >= 0 ? amount * 10 ** shift : amount / 10 ** -shift;
  const isExact =
    Number.isSafeInteger(counted) &&
    (!withThree.has(currency) || counted % 10 === 0) &&
    (!wholeOnly.has(currency) || counted % 100 === 0);
  if (!isExact) throw new HostError('invalid', `Stripe cannot charge ${amount} minor units of ${currency}`);
  return { amount: counted, currency: currency.toLowerCase() };
}

/** Returns an amount of Stripe in minor units of ISO 4217. */
export function fromStripe(amount: number, code: string): Money {
  const currency = code.toUpperCase();
  const shift = digitsOf(currency) - stripeDigits(currency);
  return { amount: shift >= 0 ? amount * 10 ** shift : amount / 10 ** -shift, currency };
}
