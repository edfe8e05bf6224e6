import { isSameShipTo, type Id, type Shipment } from '@orderpad/contracts';
import type { Edits } from '../order/edit.ts';
import type { OrderEvent, ShipmentPatch } from '../order/events.ts';
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

  'shipping.assign': ({ draft, ...context }, event) => ({
    draft: { ...draft, shipments: assigned(draft.shipments, event, (id) => piecesOf(context, id)) },
  }),

  'shipping.merge': ({ draft, notices }, { shipmentId }) => {
    const kept = draft.shipments.find(({ id }) => id === shipmentId) ?? draft.shipments[0];
    if (!kept) return {};
    return {
      draft: { ...draft, shipments: [{ ...kept, parts: [] }] },
      notices: notices.filter(({ path: [root, id] }) => root !== 'shipments' || id === kept.id),
    };
  },
} satisfies Edits;

type Assign = Extract<OrderEvent, { type: 'shipping.assign' }>;

/** Returns the shipments after pieces were sent to another address. The first one has what no other names. */
function assigned(
  shipments: readonly Shipment[],
  { pieces, shipmentId, to }: Assign,
  piecesOfLine: (id: Id) => number,
): Shipment[] {
  const known = shipments.find((each) => (shipmentId ? each.id === shipmentId : isSameShipTo(each.to, to)));
  const target = known ?? { id: crypto.randomUUID(), ...(to && { to }), parts: [] };
  const all = known ? [...shipments] : [...shipments, target];
  const named = new Map(
    all.slice(1).map(({ id, parts }) => [id, new Map(parts.map((part) => [part.lineId, part.quantity]))]),
  );
  const there = (id: Id, lineId: Id): number =>
    named.get(id)?.get(lineId) ?? (named.has(id) ? 0 : restIn(named, lineId, piecesOfLine(lineId)));
  for (const { lineId, quantity = Number.POSITIVE_INFINITY, from } of pieces) {
    let wanted = quantity;
    for (const { id } of all) {
      if (id === target.id || (from !== undefined && id !== from)) continue;
      const left = there(id, lineId);
      const moved = Math.min(wanted, left);
      named.get(target.id)?.set(lineId, there(target.id, lineId) + moved);
      named.get(id)?.set(lineId, left - moved);
      wanted -= moved;
    }
  }
  return all.map((shipment) => {
    const parts = named.get(shipment.id);
    return parts ? { ...shipment, parts: partsIn(parts) } : shipment;
  });
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
  const { methodId: former, ...rest } = shipment;
  const methodId = patch.methodId ?? ('to' in patch ? undefined : former);
  return { ...rest, ...('to' in patch && { to: patch.to }), ...(methodId !== undefined && { methodId }) };
}
