import type { Address, Order, PaymentMethod, Quote } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import type { OrderEvent } from '../order/events.ts';
import type { OrderSession } from '../order/session.ts';
import type { OrderState } from '../order/state.ts';
import { until } from '../order/until.ts';

/** Methods taken over from a past order. They can be changed as if they had been chosen. */
export interface ProposedMethods {
  /** The name of the shipping method. */
  readonly shipping?: string;
  /** The name of the payment method. */
  readonly payment?: string;
  /** True where the past order went to another address than this one, or to several. */
  readonly wentElsewhere: boolean;
}

/**
 * Takes over the shipping method and the payment method of a past order, where the host offers them for this one and nothing has
 * been chosen. Only a method that is settled outside is taken over, and only for the same payer: no card is ever charged without
 * being chosen. Resolves once the host has priced the order, or could not.
 *
 * @example
 * const { order } = await orderAgain(session, 'order-17');
 * const { shipping, payment } = await proposeMethods(session, order);
 * console.log(shipping, payment);
 */
export async function proposeMethods(
  session: OrderSession,
  order: Order,
  signal?: AbortSignal,
): Promise<ProposedMethods> {
  let shipping: string | undefined;
  let payment: string | undefined;
  // The host offers payment methods again once the shipping method is known.
  for (let round = 0; round < 3; round++) {
    await until(session, isSettled, (is) => is, signal);
    const next = session.ask((_, state) => proposalFor(state, order));
    if (!next || !session.can(next.event)) break;
    session.send(next.event);
    if (next.kind === 'shipping') shipping = next.name;
    else payment = next.name;
  }
  await until(session, isSettled, (is) => is, signal);
  return {
    ...(shipping !== undefined && { shipping }),
    ...(payment !== undefined && { payment }),
    wentElsewhere: session.ask((_, state) => wentElsewhere(quoteOf(state), order)),
  };
}

/** Tells if no answer about the price is awaited. */
const isSettled = ({ phase, pricing, context }: OrderState): boolean =>
  phase !== 'editing' || pricing === 'quoted' || pricing === 'unpriced' || context.quoteFailure !== undefined;

const quoteOf = ({ pricing, context }: OrderState): Quote | undefined =>
  pricing === 'quoted' ? context.quote : undefined;

interface Proposal {
  readonly kind: 'shipping' | 'payment';
  readonly name: string;
  readonly event: OrderEvent;
}

/** Returns the next choice to take over; `undefined` when there is none. */
function proposalFor(state: OrderState, order: Order): Proposal | undefined {
  const { context } = state;
  const quote = quoteOf(state);
  if (!quote) return undefined;
  const [shipment, another] = context.draft.shipments;
  const [before, several] = order.shipments;
  const method =
    shipment && !another && !shipment.methodId && before && !several
      ? quote.shipments
          .find(({ shipmentId }) => shipmentId === shipment.id)
          ?.options.find(({ id }) => id === before.method.id)
      : undefined;
  if (shipment && method) {
    const event = { type: 'shipping.edit', shipmentId: shipment.id, patch: { methodId: method.id } } as const;
    return { kind: 'shipping', name: method.name, event };
  }
  const offered = quote.paymentMethods.find(({ id }) => id === order.payment.methodId);
  if (!offered || context.draft.payment || !isSafe(offered, order, context)) return undefined;
  const event = { type: 'payment.edit', patch: { methodId: offered.id } } as const;
  return { kind: 'payment', name: offered.name, event };
}

/** Tells if a method may be taken over: it is settled outside, by the payer who paid before. */
const isSafe = (
  { kind, payer }: PaymentMethod,
  { payment }: Order,
  { paying, flow }: OrderContext,
): boolean => kind === 'offline' && (payer ?? paying?.payer ?? flow.policies.payer) === payment.payer;

const wentElsewhere = (quote: Quote | undefined, order: Order): boolean =>
  quote?.shipments.some(
    ({ parts, address: now }) =>
      parts.length > 0 && now && order.shipments.some(({ address }) => !isSame(address, now)),
  ) ?? false;

const fields = ['name', 'company', 'line1', 'line2', 'city', 'region', 'postalCode', 'country'] as const;

const isSame = (a: Address, b: Address): boolean =>
  fields.every((field) => (a[field] ?? '') === (b[field] ?? ''));
