import type { Currency } from './currency.ts';
import type { Issue } from './issue.ts';
import { lowestPrice } from './lowest-price.ts';
import { fix, issue } from './make-issue.ts';
import type { QuotedShipment, ShippingOverride } from './shipping.ts';

/**
 * Returns a quoted shipment at the price that staff have set for its method; the promotions that make it cheaper no longer do. `limit`: the most
 * that it may be below the host's, in whole per cent.
 */
export function withShippingOverride(
  quoted: QuotedShipment,
  override: ShippingOverride | undefined,
  { limit, currency }: { limit: number | undefined; currency: Currency },
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
