import type { Address, TaxedPart, TaxRate } from '@orderpad/contracts';
import type { DeliveryTaxPolicy } from '../../data/destination.schema.ts';
import type { Market } from '../destination/market.ts';
import { regionAt } from '../destination/taxes.ts';

/** Returns the tax policy for delivery to an address: the region's, else the country's, else `as-goods`. */
export function deliveryTaxPolicyAt(
  market: Market,
  address: Pick<Address, 'country' | 'region'> | undefined,
): DeliveryTaxPolicy {
  const ruleOf = (region: string) => market.deliveryTaxes.find((rule) => rule.region === region);
  return (ruleOf(regionAt(market, address)) ?? ruleOf(''))?.policy ?? 'as-goods';
}

/** Splits the delivery price by the goods delivered, weighted by what they cost. */
export function deliveryTaxParts(
  policy: DeliveryTaxPolicy,
  goods: readonly TaxedPart[],
  standard: readonly TaxRate[],
): readonly TaxedPart[] {
  if (policy === 'as-goods') return goods;
  const isTaxed = policy === 'standard' || goods.some(({ taxes }) => taxes.length > 0);
  return policy !== 'untaxed' && isTaxed ? [{ weight: 1, taxes: standard }] : [];
}
