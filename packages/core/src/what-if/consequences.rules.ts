import type { Line, Params, QuotedLine, Shipment } from '@orderpad/contracts';
import { changeContact } from '../contact/contact.edits.ts';
import type { OrderContext } from '../order/context.ts';
import { edited } from '../rules/edits.ts';
import type { OrderEvent } from '../order/events.ts';
import { linesLostBy } from '../promotions/promotions.effects.ts';
import { picksLostBy, type SpendingLess } from '../rewards/rewards.losses.ts';

/**
 * The code of a loss, with its params:
 *
 * - `lines-removed`: `count` lines with `quantity` pieces would be removed.
 * - `currency-changed`: amounts would be in `to` instead of `from`.
 * - `custom-lines-removed`: `count` custom items would be removed, since their prices are in the other currency.
 * - `overrides-forgotten`: `count` prices and amounts set by staff would be the host's again, for the same reason.
 * - `reward-lost`: `count` picks with `quantity` pieces would no longer be earned, by the newest quote.
 */
type ConsequenceCode =
  | 'lines-removed'
  | 'prices-invalidated'
  | 'currency-changed'
  | 'custom-lines-removed'
  | 'overrides-forgotten'
  | 'addresses-forgotten'
  | 'shipping-method-forgotten'
  | 'payment-forgotten'
  | 'reward-lost';

/** Something that an event would take away. The elements hold its text. */
export interface Consequence {
  readonly code: ConsequenceCode;
  readonly params: Params;
  /** The lines that a promotion or a reward would take along. */
  readonly lines?: readonly QuotedLine[];
}

/** Returns what an event would take away; empty when nothing would be lost. */
export function consequencesOf(event: OrderEvent, context: OrderContext): Consequence[] {
  const { type } = event;
  if (type === 'contact.create')
    return lossesBetween({ ...context, ...changeContact(context, undefined) }, context);
  if (
    type === 'contact.clear' ||
    type === 'contact.select' ||
    type === 'destination.select' ||
    type === 'shipping.merge'
  )
    return lossesBetween({ ...context, ...edited(context, event) }, context);
  if (type === 'items.remove') return [...removedLines(event.ids, context), ...lostRewards(event, context)];
  if (type === 'items.edit') return lostRewards(event, context);
  if (type === 'promotions.removeCode' || type === 'promotions.remove') {
    const lines = linesLostBy(event, context.quote);
    return lines.length > 0 ? [{ code: 'lines-removed', params: countOf(lines), lines }] : [];
  }
  if (type !== 'shipping.edit' || !('to' in event.patch)) return [];
  const shipment = context.draft.shipments.find(({ id }) => id === event.shipmentId);
  return shipment?.methodId ? [{ code: 'shipping-method-forgotten', params: {} }] : [];
}

/** Returns what one context holds and the other lacks. A first choice loses nothing. */
function lossesBetween(after: OrderContext, before: OrderContext): Consequence[] {
  const { draft, lines, quote } = before;
  const isGone = (of: (shipment: Shipment) => unknown): boolean =>
    draft.shipments.some(
      (shipment, at) =>
        of(shipment) &&
        JSON.stringify(of(shipment)) !==
          JSON.stringify(after.draft.shipments[at] && of(after.draft.shipments[at])),
    );
  const isConverted = draft.currency !== after.draft.currency;
  const custom = isConverted ? countIn(lines, ({ item }) => item.kind === 'custom') : 0;
  const overrides = isConverted ? countIn(lines, hasAmount) : 0;
  const losses: [Consequence['code'], boolean, Params?][] = [
    ['prices-invalidated', lines.size > 0 && quote !== undefined && after.quote === undefined],
    ['currency-changed', isConverted && lines.size > 0, { from: draft.currency, to: after.draft.currency }],
    ['custom-lines-removed', custom > 0, { count: custom }],
    ['overrides-forgotten', overrides > 0, { count: overrides }],
    ['addresses-forgotten', isGone(({ to }) => to)],
    ['shipping-method-forgotten', isGone(({ methodId }) => methodId)],
    ['payment-forgotten', draft.payment !== undefined && after.draft.payment === undefined],
  ];
  return losses.filter(([, isLost]) => isLost).map(([code, , params = {}]) => ({ code, params }));
}

/** Tells if staff have set a price or an amount in the currency of the order. */
const hasAmount = ({ override, discount }: Line): boolean =>
  override !== undefined || discount?.kind === 'amount';

const countIn = (lines: Iterable<Line>, isMeant: (line: Line) => boolean): number =>
  [...lines].filter(isMeant).length;

function removedLines(ids: readonly string[], { lines }: OrderContext): Consequence[] {
  const removed = ids.flatMap((id) => lines.get(id) ?? []);
  return removed.length > 0 ? [{ code: 'lines-removed', params: countOf(removed) }] : [];
}

function lostRewards(event: SpendingLess, context: OrderContext): Consequence[] {
  const lines = picksLostBy(event, context);
  return lines.length > 0 ? [{ code: 'reward-lost', params: countOf(lines), lines }] : [];
}

const countOf = (lines: readonly { readonly quantity: number }[]) => ({
  count: lines.length,
  quantity: lines.reduce((total, { quantity }) => total + quantity, 0),
});
