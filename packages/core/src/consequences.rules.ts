import type { Params, QuotedLine } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';
import type { OrderEvent } from './events.ts';
import { broughtBy } from './promotions.rules.ts';

/** Something an event would take away. Worded by the elements. */
export interface Consequence {
  readonly code: /** `count` lines with `quantity` pieces go. */
    | 'lines-removed'
    | 'prices-invalidated'
    | 'addresses-forgotten'
    | 'shipping-method-forgotten'
    | 'payment-forgotten';
  readonly params: Params;
  /** Which lines go, where a promotion would take them along. */
  readonly lines?: readonly QuotedLine[];
}

/** What would this take away? Empty when nothing would be lost. */
export function consequencesOf(event: OrderEvent, context: OrderContext): Consequence[] {
  const { type } = event;
  if (type === 'contact.clear' || type === 'contact.create') return ofAnotherContact(context);
  if (type === 'contact.choose')
    return event.contact.id === context.draft.contactId ? [] : ofAnotherContact(context);
  if (type === 'items.remove') return ofRemoving(event.ids, context);
  if (type === 'promotions.removeCode' || type === 'promotions.unpick') {
    const lines = broughtBy(event, context.quote);
    return lines.length > 0 ? [{ code: 'lines-removed', params: countOf(lines), lines }] : [];
  }
  if (type !== 'shipping.sendTo') return [];
  const shipment = context.draft.shipments.find(({ id }) => id === event.shipmentId);
  return shipment?.methodId ? [{ code: 'shipping-method-forgotten', params: {} }] : [];
}

/** Nothing is lost by a first choice. */
function ofAnotherContact({ draft, lines, quote }: OrderContext): Consequence[] {
  if (!draft.contactId) return [];
  const losses: [Consequence['code'], boolean][] = [
    ['prices-invalidated', lines.size > 0 && quote !== undefined],
    ['addresses-forgotten', draft.shipments.some(({ to }) => to !== undefined)],
    ['shipping-method-forgotten', draft.shipments.some(({ methodId }) => methodId !== undefined)],
    ['payment-forgotten', draft.payment !== undefined],
  ];
  return losses.filter(([, isLost]) => isLost).map(([code]) => ({ code, params: {} }));
}

function ofRemoving(ids: readonly string[], { lines }: OrderContext): Consequence[] {
  const removed = ids.flatMap((id) => lines.get(id) ?? []);
  return removed.length > 0 ? [{ code: 'lines-removed', params: countOf(removed) }] : [];
}

const countOf = (lines: readonly { readonly quantity: number }[]) => ({
  count: lines.length,
  quantity: lines.reduce((total, { quantity }) => total + quantity, 0),
});
