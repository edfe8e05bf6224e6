import { isSameShipTo, namedParts, type Id, type Quote, type Shipment } from '@orderpad/contracts';
import type { Changes, OrderContext } from './context.ts';
import type { Lines } from './lines.ts';
import { withMovedGift } from './moved-gift.ts';
import { oncePer } from './once-per.ts';

type Goods = Pick<OrderContext, 'lines' | 'quote'>;

/** Returns the pieces that promotions added and that ship, by line. Walks over a quote once. */
const addedBy = oncePer(
  ({ lines }: Quote) =>
    new Map(
      lines.flatMap(({ lineId, cause, item, quantity }): [Id, number][] =>
        cause.kind === 'promotion' && item.ships ? [[lineId, quantity]] : [],
      ),
    ),
);

/** Without a line of its own an order is not priced, so the added ones no longer count. */
const addedPieces = ({ lines, quote }: Goods): ReadonlyMap<Id, number> =>
  quote && lines.size > 0 ? addedBy(quote) : none;

const none: ReadonlyMap<Id, number> = new Map();

/** Returns the pieces of a line that ship, of the draft or added by a promotion; 0 for a line that is not there. */
export function piecesOf(goods: Goods, id: Id): number {
  const line = goods.lines.get(id);
  if (!line) return addedPieces(goods).get(id) ?? 0;
  return line.item.ships ? line.quantity : 0;
}

/** Returns the pieces that the first shipment takes: those that no other one names. */
export function restOf(context: OrderContext): number {
  let rest = context.lines.shipQuantity;
  for (const pieces of addedPieces(context).values()) rest += pieces;
  return context.draft.shipments.slice(1).reduce((left, { parts }) => left - countOf(parts), rest);
}

const countOf = (parts: Shipment['parts']): number => parts.reduce((sum, { quantity }) => sum + quantity, 0);

/** Returns the shipments of an order without the first one where the others take everything. */
export const filledShipments = (context: OrderContext): readonly Shipment[] =>
  context.draft.shipments.length > 1 && restOf(context) <= 0
    ? context.draft.shipments.slice(1)
    : context.draft.shipments;

/**
 * Makes the shipments fit the lines after an edit: parts hold no more than there is, shipments to one address are joined, and one
 * without pieces is removed, unless it is the first. A line that went to one address as a whole still does when its quantity is
 * raised. Returns no changes when the shipments fit.
 */
export function settledShipments(before: OrderContext, changes: Changes): Changes {
  const { draft, notices } = { ...before, ...changes };
  const { shipments } = draft;
  const [first, ...others] = shipments;
  if (!first) return {};
  const goods = { ...before, ...changes };
  let { lines } = goods;
  const joined = [first];
  for (const shipment of others) {
    const same = joined.findIndex(({ to }) => isSameShipTo(to, shipment.to));
    const there = joined[same];
    const { parts } = withRaised(shipment, before.lines, goods.lines);
    if (!there) {
      joined.push({ ...shipment, parts });
      continue;
    }
    for (const { lineId } of parts) lines = withMovedGift(lines, lineId, shipment.id, there.id);
    joined[same] = { ...there, parts: [...there.parts, ...parts] };
  }
  const named = namedParts(joined.slice(1), (id) => piecesOf(goods, id));
  const kept = [first];
  for (const [at, parts] of named.entries()) {
    const shipment = joined[at + 1];
    const former = shipments.find(({ id }) => id === shipment?.id);
    if (!shipment || !former || parts.length === 0) continue;
    kept.push(isSameParts(parts, former.parts) ? former : { ...shipment, parts });
  }
  if (kept.length === shipments.length && kept.every((each, at) => each === shipments[at])) return {};
  const isThere = ([root, id]: readonly unknown[]): boolean =>
    root !== 'shipments' || kept.some((each) => each.id === id);
  return {
    draft: { ...draft, shipments: kept },
    lines,
    notices: notices.filter(({ path }) => isThere(path)),
  };
}

/** Returns a shipment that keeps the whole of each line which it had as a whole. */
function withRaised(shipment: Shipment, before: Lines, after: Lines): Shipment {
  if (before === after) return shipment;
  const parts = shipment.parts.map((part) => {
    const now = after.get(part.lineId)?.quantity ?? 0;
    const isWhole = before.get(part.lineId)?.quantity === part.quantity;
    return isWhole ? { ...part, quantity: now } : part;
  });
  return { ...shipment, parts };
}

const isSameParts = (a: Shipment['parts'], b: Shipment['parts']): boolean =>
  a.length === b.length &&
  a.every(({ lineId, quantity }, at) => b[at]?.lineId === lineId && b[at].quantity === quantity);

/** Returns the shipments with the parts that these lines had in former ones. */
export function withFormerParts(
  shipments: readonly Shipment[],
  former: readonly Shipment[],
  ids: ReadonlySet<Id>,
): Shipment[] {
  const all = [...shipments];
  for (const { parts: formerParts, ...head } of former.slice(1)) {
    const parts = formerParts.filter(({ lineId }) => ids.has(lineId));
    const at = all.findIndex(({ id }) => id === head.id);
    const there = all[at];
    if (parts.length === 0 || at === 0) continue;
    if (there) all[at] = { ...there, parts: [...there.parts, ...parts] };
    else all.push({ ...head, parts });
  }
  return all;
}
