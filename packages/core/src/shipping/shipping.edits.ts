import { isSameShipTo, type Id, type Shipment } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import type { Edits } from '../order/edit.ts';
import type { OrderEvent, ShipmentPatch } from '../order/events.ts';
import { withMovedGift } from '../order/moved-gift.ts';
import { piecesOf } from '../order/shipments.ts';

/** The edits of the shipments. */
export const shippingEdits = {
  'shipping.edit': ({ draft, quote, notices, withdrawn }, { shipmentId, patch }) => {
    const isSentElsewhere = 'to' in patch;
    const shipments = draft.shipments.map((shipment) =>
      shipment.id === shipmentId ? patched(shipment, patch) : shipment,
    );
    return {
      draft: { ...draft, shipments },
      // Another address may be served by other methods, so the choice is made anew.
      quote:
        quote && isSentElsewhere
          ? { ...quote, shipments: quote.shipments.filter((each) => each.shipmentId !== shipmentId) }
          : quote,
      withdrawn: isSentElsewhere ? [] : withdrawn,
      notices: patch.methodId === undefined ? notices : notices.filter(({ path }) => path[1] !== shipmentId),
    };
  },

  'shipping.assign': (context, event) => assigned(context, event),

  'shipping.merge': (context, { shipmentId }) => {
    const { draft, notices } = context;
    const kept = draft.shipments.find(({ id }) => id === shipmentId) ?? draft.shipments[0];
    if (!kept) return {};
    let { lines } = context;
    for (const { id: from } of draft.shipments)
      for (const { id } of lines) lines = withMovedGift(lines, id, from, kept.id);
    return {
      lines,
      draft: { ...draft, shipments: [{ ...kept, parts: [] }] },
      notices: notices.filter(({ path: [root, id] }) => root !== 'shipments' || id === kept.id),
    };
  },
} satisfies Edits;

type Assign = Omit<Extract<OrderEvent, { type: 'shipping.assign' }>, 'type'>;

/** Returns lines and draft after pieces were sent to another address. The first shipment has what no other names. */
function assigned(
  context: OrderContext,
  { pieces, shipmentId, to }: Assign,
): Pick<OrderContext, 'lines' | 'draft'> {
  const { draft } = context;
  const { shipments } = draft;
  let { lines } = context;
  const known = shipments.find((each) => (shipmentId ? each.id === shipmentId : isSameShipTo(each.to, to)));
  const target = known ?? { id: crypto.randomUUID(), ...(to && { to }), parts: [] };
  const all = known ? [...shipments] : [...shipments, target];
  const named = new Map(
    all.slice(1).map(({ id, parts }) => [id, new Map(parts.map((part) => [part.lineId, part.quantity]))]),
  );
  const there = (id: Id, lineId: Id): number =>
    named.get(id)?.get(lineId) ?? (named.has(id) ? 0 : restIn(named, lineId, piecesOf(context, lineId)));
  for (const { lineId, quantity = Number.POSITIVE_INFINITY, from } of pieces) {
    let wanted = quantity;
    for (const { id } of all) {
      if (id === target.id || (from !== undefined && id !== from)) continue;
      const left = there(id, lineId);
      const moved = Math.min(wanted, left);
      if (moved > 0) lines = withMovedGift(lines, lineId, id, target.id);
      named.get(target.id)?.set(lineId, there(target.id, lineId) + moved);
      named.get(id)?.set(lineId, left - moved);
      wanted -= moved;
    }
  }
  const moved = all.map((shipment) => {
    const parts = named.get(shipment.id);
    return parts ? { ...shipment, parts: partsIn(parts) } : shipment;
  });
  return { lines, draft: { ...draft, shipments: moved } };
}

/** Returns the pieces of a line that no shipment names. */
function restIn(named: ReadonlyMap<Id, ReadonlyMap<Id, number>>, lineId: Id, all: number): number {
  let rest = all;
  for (const parts of named.values()) rest -= parts.get(lineId) ?? 0;
  return Math.max(rest, 0);
}

const partsIn = (parts: ReadonlyMap<Id, number>): Shipment['parts'] =>
  [...parts].flatMap(([lineId, quantity]) => (quantity > 0 ? [{ lineId, quantity }] : []));

function patched(shipment: Shipment, patch: ShipmentPatch): Shipment {
  const { methodId: former, override: set, ...rest } = shipment;
  const methodId = patch.methodId ?? ('to' in patch ? undefined : former);
  const override = 'override' in patch ? patch.override : 'to' in patch ? undefined : set;
  return {
    ...rest,
    ...('to' in patch && { to: patch.to }),
    ...(methodId !== undefined && { methodId }),
    ...(override && { override }),
  };
}
