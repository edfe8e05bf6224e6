import type { Issue } from './issue.ts';
import { lowestPrice } from './lowest-price.ts';
import { fix, issue } from './make-issue.ts';
import type { ReductionTerms } from './price-discount.ts';
import type { QuotedShipment, Shipment, ShippingOverride } from './shipping.ts';

/**
 * Returns a quoted shipment at the price that staff have set for its method; the promotions that make it cheaper no longer do. `limit`: the most
 * that it may be below the host's, in whole per cent.
 */
export function withShippingOverride(
  quoted: QuotedShipment,
  override: ShippingOverride | undefined,
  { limit, currency }: ReductionTerms,
): { readonly quoted: QuotedShipment; readonly issues: readonly Issue[] } {
  const { shipmentId, options, methodId } = quoted;
  const hostPrice = options.find(({ id }) => id === methodId)?.price;
  if (!override || hostPrice === undefined) return { quoted, issues: [] };
  const { price, reason } = override;
  const lowest = limit === undefined ? 0 : lowestPrice(hostPrice, limit);
  return {
    quoted: { ...quoted, price, hostPrice, discounts: [] },
    issues:
      price >= lowest
        ? []
        : [
            issue(
              'shipping-price-too-low',
              ['shipments', shipmentId, 'override', 'price'],
              { lowest, limit: limit ?? 100, currency },
              fix('set-shipping-price', { shipmentId, price: lowest, currency, reason }),
              fix('remove-shipping-price', { shipmentId }),
            ),
          ],
  };
}

/** Returns the quoted shipments of a draft, each at the price that staff have set for it. */
export function withShippingOverrides(
  quoted: readonly QuotedShipment[],
  shipments: readonly Shipment[],
  terms: ReductionTerms,
): { readonly shipments: QuotedShipment[]; readonly issues: Issue[] } {
  const set = new Map(shipments.map(({ id, override }) => [id, override]));
  const priced = quoted.map((each) => withShippingOverride(each, set.get(each.shipmentId), terms));
  return { shipments: priced.map((each) => each.quoted), issues: priced.flatMap(({ issues }) => issues) };
}
