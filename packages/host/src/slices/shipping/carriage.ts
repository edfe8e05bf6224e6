import type { Address, TaxedPart, TaxRate } from '@orderpad/contracts';
import type { Market } from '../destination/market.ts';
import { regionAt } from '../destination/taxes.ts';

/** What bringing goods bears where it is charged apart. */
export type CarriagePolicy =
  /** What the goods bear, each in proportion to what it costs. */
  | 'as-goods'
  /** What goods of the class `standard` bear, as soon as any of those brought bears a tax. */
  | 'if-any'
  /** What goods of the class `standard` bear, whatever is brought. */
  | 'standard'
  | 'untaxed';

/** A region's own rule, else its country's; where neither has one, carriage goes with the goods. */
export function carriagePolicyAt(
  market: Market,
  address: Pick<Address, 'country' | 'region'> | undefined,
): CarriagePolicy {
  const ruleOf = (region: string) => market.carriage.find((rule) => rule.region === region);
  return (ruleOf(regionAt(market, address)) ?? ruleOf(''))?.policy ?? 'as-goods';
}

/** The parts that a price for bringing `goods` falls into; their weights are what they cost. */
export function carriageOf(
  policy: CarriagePolicy,
  goods: readonly TaxedPart[],
  standard: readonly TaxRate[],
): readonly TaxedPart[] {
  if (policy === 'as-goods') return goods;
  const isTaxed = policy === 'standard' || goods.some(({ taxes }) => taxes.length > 0);
  return policy !== 'untaxed' && isTaxed ? [{ weight: 1, taxes: standard }] : [];
}
