import type { Address, TaxedPart, TaxRate } from '@orderpad/contracts';
import type { DeliveryTaxPolicy } from '../../data/destination.schema.ts';
import type { Market } from '../destination/market.ts';
import { regionAt } from '../destination/taxes.ts';

/** A region's own rule, else its country's; where neither has one, carriage goes with the goods. */
export function carriagePolicyAt(
  market: Market,
  address: Pick<Address, 'country' | 'region'> | undefined,
): DeliveryTaxPolicy {
  const ruleOf = (region: string) => market.carriage.find((rule) => rule.region === region);
  return (ruleOf(regionAt(market, address)) ?? ruleOf(''))?.policy ?? 'as-goods';
}

/** The parts that a price for bringing `goods` falls into; their weights are what they cost. */
export function carriageOf(
  policy: DeliveryTaxPolicy,
  goods: readonly TaxedPart[],
  standard: readonly TaxRate[],
): readonly TaxedPart[] {
  if (policy === 'as-goods') return goods;
  const isTaxed = policy === 'standard' || goods.some(({ taxes }) => taxes.length > 0);
  return policy !== 'untaxed' && isTaxed ? [{ weight: 1, taxes: standard }] : [];
}
