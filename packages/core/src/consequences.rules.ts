import type { Params } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';
import type { OrderEvent } from './events.ts';

/** Something an event would take away. Worded by the elements. */
export interface Consequence {
  readonly code: /** `count` lines with `quantity` pieces go. */
    | 'lines-removed'
    | 'prices-invalidated'
    | 'addresses-forgotten'
    | 'shipping-method-forgotten'
    | 'payment-forgotten';
  readonly params: Params;
}

/** What would this take away? Empty when nothing would be lost. */
export function consequencesOf(event: OrderEvent, context: OrderContext): Consequence[] {
  const { type } = event;
  if (type === 'contact.clear' || type === 'contact.create') return ofAnotherContact(context);
  if (type === 'contact.choose')
    return event.contact.id === context.draft.contactId ? [] : ofAnotherContact(context);
  if (type === 'items.remove') return ofRemoving(event.ids, context);
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
  if (removed.length === 0) return [];
  const quantity = removed.reduce((total, line) => total + line.quantity, 0);
  return [{ code: 'lines-removed', params: { count: removed.length, quantity } }];
}
