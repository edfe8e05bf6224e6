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
      overrides: overridesOf(priced),
      promotions: (priced.quoted.promotions ?? []).map(({ promotionId, code }) => ({
        promotionId,
        ...(code !== undefined && { code }),
      })),
      ...(user.handoff && { handoffId: user.handoff.id, paidBy: body.contact.id }),
    },
  };
}

/** Prices that staff set: the line, its price and the host's price. */
const overridesOf = ({ quoted }: Priced) =>
  quoted.lines.flatMap(({ lineId, unitPrice, hostPrice }) =>
    hostPrice === undefined ? [] : [{ lineId, unitPrice, hostPrice }],
  );
