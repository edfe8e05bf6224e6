import type { Id } from './id.ts';
import type { Gift, ShipmentGift } from './items.ts';
import type { ShipmentPart } from './shipping.ts';

/** The gifts of a line, of a draft or an order. */
export interface LineGifts {
  readonly gift?: Gift | undefined;
  readonly gifts?: readonly ShipmentGift[] | undefined;
}

/**
 * Returns the gift of the pieces of a line that go with a shipment, or `undefined` where they are none.
 *
 * @example
 * for (const { lineId } of shipment.parts) console.log(giftOf(lineOf(lineId), shipment.id)?.message);
 */
export function giftOf({ gift, gifts }: LineGifts, shipmentId: Id): Gift | undefined {
  const own = gifts?.find((each) => each.shipmentId === shipmentId);
  return own ? own.gift : gift;
}

/**
 * Returns the pieces of each line that are to be wrapped, by its id. A line that goes with no shipment, since it does not ship or no
 * shipment is known, counts as a whole.
 *
 * @example
 * const pieces = wrappedPieces(draft.lines, quote.shipments).get(line.id) ?? 0;
 */
export function wrappedPieces(
  lines: readonly (LineGifts & { readonly id: Id; readonly quantity: number })[],
  shipments: readonly { readonly shipmentId: Id; readonly parts: readonly ShipmentPart[] }[],
): ReadonlyMap<Id, number> {
  const gifts = new Map(lines.filter(({ gift, gifts }) => gift ?? gifts).map((line) => [line.id, line]));
  const wrapped = new Map<Id, number>();
  for (const { shipmentId, parts } of gifts.size > 0 ? shipments : [])
    for (const { lineId, quantity } of parts) {
      const line = gifts.get(lineId);
      if (!line) continue;
      const pieces = giftOf(line, shipmentId)?.wrap ? quantity : 0;
      wrapped.set(lineId, (wrapped.get(lineId) ?? 0) + pieces);
    }
  for (const { id, gift, quantity } of gifts.values())
    if (!wrapped.has(id) && gift?.wrap) wrapped.set(id, quantity);
  return wrapped;
}
