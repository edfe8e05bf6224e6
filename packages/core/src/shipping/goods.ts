import type { Amount, Id, ShipmentPart } from '@orderpad/contracts';

/** A line with its price after item discounts. */
interface Priced {
  readonly id: Id;
  readonly total: Amount;
}

/**
 * Returns the price of the goods in each shipment, by its id. The price of a line is split by pieces, so that the shipments of a line
 * add up to it exactly.
 *
 * @example
 * const goods = goodsByShipment(order.shipments, order.lines).get(order.shipments[0]?.id ?? '');
 */
export function goodsByShipment(
  shipments: readonly { readonly id: Id; readonly parts: readonly ShipmentPart[] }[],
  lines: readonly Priced[],
): ReadonlyMap<Id, Amount> {
  const goods = new Map(shipments.map(({ id }): [Id, Amount] => [id, 0]));
  const going = new Map<Id, { readonly to: Id; readonly quantity: number }[]>();
  for (const { id, parts } of shipments)
    for (const { lineId, quantity } of parts) {
      const all = going.get(lineId) ?? [];
      all.push({ to: id, quantity });
      going.set(lineId, all);
    }
  for (const { id, total } of lines) {
    const parts = going.get(id) ?? [];
    const all = parts.reduce((sum, { quantity }) => sum + quantity, 0);
    let before = 0;
    let pieces = 0;
    for (const { to, quantity } of parts) {
      pieces += quantity;
      // Up to and with this part, so that nothing is lost between the parts. The product may leave the safe integers.
      const upTo = Number((BigInt(total) * BigInt(pieces)) / BigInt(all));
      goods.set(to, (goods.get(to) ?? 0) + upTo - before);
      before = upTo;
    }
  }
  return goods;
}
