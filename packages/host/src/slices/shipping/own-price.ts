import {
  withShippingOverride,
  type Currency,
  type Draft,
  type Issue,
  type QuotedShipment,
} from '@orderpad/contracts';
import type { User } from '../../service/service.ts';
import { shippingLimits } from '../items/override.ts';

/** Returns the shipments at the prices that staff have set for them, with an issue for each that is below the limit of the user's role. */
export function withOwnPrices(
  { draft: { shipments }, user, currency }: { draft: Draft; user: Pick<User, 'role'>; currency: Currency },
  quoted: readonly QuotedShipment[],
): { readonly shipments: QuotedShipment[]; readonly issues: Issue[] } {
  const set = new Map(shipments.map(({ id, override }) => [id, override]));
  const limit = shippingLimits[user.role];
  const priced = quoted.map((each) =>
    withShippingOverride(each, set.get(each.shipmentId), { limit, currency }),
  );
  return { shipments: priced.map((each) => each.quoted), issues: priced.flatMap(({ issues }) => issues) };
}
