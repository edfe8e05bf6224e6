import type { Id } from './id.ts';
import type { Issue } from './issue.ts';
import { issue } from './make-issue.ts';
import type { Shipment, ShipmentPart } from './shipping.ts';

/** A shipment with the pieces that go with it. */
export interface ShipmentParts {
  readonly shipment: Shipment;
  readonly parts: ShipmentPart[];
}

/**
 * Assigns pieces to shipments: further shipments take the parts they name, in their order and as far as there are any; the first
 * takes the rest. `pieces` holds every line that ships, once. A shipment names a line once in the result.
 *
 * @example
 * const pieces = draft.lines.flatMap(({ id, item, quantity }) => (item.ships ? [{ lineId: id, quantity }] : []));
 * for (const { shipment, parts } of partsOf(draft.shipments, pieces)) console.log(shipment.id, parts);
 */
export function partsOf(shipments: readonly Shipment[], pieces: Iterable<ShipmentPart>): ShipmentParts[] {
  const [first, ...others] = shipments;
  if (!first) return [];
  const left = new Map<Id, number>();
  for (const { lineId, quantity } of pieces) left.set(lineId, quantity);
  const named = namedParts(others, (lineId) => left.get(lineId) ?? 0);
  for (const parts of named)
    for (const { lineId, quantity } of parts) left.set(lineId, (left.get(lineId) ?? 0) - quantity);
  const rest = [...left].flatMap(([lineId, quantity]) => (quantity > 0 ? [{ lineId, quantity }] : []));
  return [
    { shipment: first, parts: rest },
    ...others.map((shipment, at) => ({ shipment, parts: named[at] ?? [] })),
  ];
}

/**
 * Returns the parts that each further shipment takes, without those that do not exist. `piecesOf` returns the pieces of a line that
 * ship; 0 for a line that is not there. Looks at the named lines only.
 */
export function namedParts(
  others: readonly Pick<Shipment, 'parts'>[],
  piecesOf: (lineId: Id) => number,
): ShipmentPart[][] {
  const left = new Map<Id, number>();
  return others.map(({ parts }) => {
    const taken = new Map<Id, number>();
    for (const { lineId, quantity } of parts) {
      const there = left.get(lineId) ?? piecesOf(lineId);
      const some = Math.min(quantity, there);
      left.set(lineId, there - some);
      if (some > 0) taken.set(lineId, (taken.get(lineId) ?? 0) + some);
    }
    return [...taken].map(([lineId, quantity]) => ({ lineId, quantity }));
  });
}

/** Returns an issue for each part of a further shipment that names a line which the order does not have. */
export const unknownParts = (shipments: readonly Shipment[], isLine: (lineId: Id) => boolean): Issue[] =>
  shipments
    .slice(1)
    .flatMap(({ id, parts }) =>
      parts.flatMap(({ lineId }, at) =>
        isLine(lineId) ? [] : [issue('line-unknown', ['shipments', id, 'parts', at, 'lineId'])],
      ),
    );
