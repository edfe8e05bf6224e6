import type { OrderBody } from '../../data/orders.schema.ts';
import type { Priced } from '../../pricing/pricing.ts';
import type { Act } from '../../service/audit.ts';
import { takerOf } from '../../service/service.ts';
import type { Placing } from './order-body.ts';

/** Returns what the audit tells of an order: its total, the prices that staff set, and its promotions. */
export function actOfPlacing(
  { user, submission: { draft } }: Placing,
  body: OrderBody,
  priced: Priced,
  at: Date,
): Act & { readonly details: Record<string, unknown> } {
  return {
    at,
    userId: takerOf(user).id,
    onBehalfOf: body.contact.id,
    action: 'order.placed',
    subject: body.id,
    details: {
      number: body.number,
      total: body.totals.total,
      currency: body.currency,
      ...(draft.quotedTotal && { quotedTotal: draft.quotedTotal }),
      ...(body.details?.orderDate !== undefined && { orderDate: body.details.orderDate }),
      ...(body.details?.representative && { representative: body.details.representative.id }),
      overrides: overridesOf(priced),
      ...given('discounts', discountsOf(priced)),
      ...given('shippingPrices', shippingPricesOf(priced)),
      promotions: (priced.quoted.promotions ?? []).map(({ promotionId, code }) => ({
        promotionId,
        ...(code !== undefined && { code }),
      })),
      ...(priced.grant && { approvalId: priced.grant.id }),
      ...(user.handoff && { handoffId: user.handoff.id, paidBy: body.contact.id }),
    },
  };
}

/** Returns a detail, unless it is an empty list. */
const given = (name: string, list: readonly unknown[]) => (list.length > 0 ? { [name]: list } : {});

/** Discounts that staff gave: the line, or none for the order; the rate, the amount and the reason. */
const discountsOf = ({ quoted }: Priced) =>
  [...quoted.lines, { lineId: undefined, discounts: quoted.discounts }].flatMap(({ lineId, discounts }) =>
    discounts.flatMap(({ source, name, amount }) =>
      source.kind === 'manual'
        ? [{ ...(lineId !== undefined && { lineId }), rate: source.rate, amount, reason: name }]
        : [],
    ),
  );

/** Prices of shipping that staff set: the shipment, its price and the host's price. */
const shippingPricesOf = ({ quoted }: Priced) =>
  quoted.shipments.flatMap(({ shipmentId, price, hostPrice }) =>
    hostPrice === undefined ? [] : [{ shipmentId, price, hostPrice }],
  );

/** Prices that staff set: the line, its price and the host's price. */
const overridesOf = ({ quoted }: Priced) =>
  quoted.lines.flatMap(({ lineId, unitPrice, hostPrice }) =>
    hostPrice === undefined ? [] : [{ lineId, unitPrice, hostPrice }],
  );
