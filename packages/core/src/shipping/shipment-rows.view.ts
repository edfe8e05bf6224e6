import type { Amount, Gift, Id, Line, LineItem, Quote, QuotedLine, Shipment } from '@orderpad/contracts';
import type { Lines } from '../order/lines.ts';
import type { OrderState } from '../order/state.ts';

/** The pieces of one line that go with one shipment. */
export interface ShipmentRow {
  /** Unique, and the same while pieces of the line move between shipments. */
  readonly key: string;
  readonly lineId: Id;
  readonly item: LineItem;
  readonly quantity: number;
  readonly shipmentId: Id;
  readonly gift: Gift | undefined;
  /** The price of wrapping all pieces of the line; `undefined` where the host does not offer it. */
  readonly wrapPrice: Amount | undefined;
  /** False for a line that a promotion added: it is no gift of the operator. */
  readonly canGift: boolean;
}

/**
 * Selects the rows of everything that ships: by line, those of one line in the order of the shipments. It is the same list until lines,
 * shipments or the quote change.
 */
export function shipmentRows({ context }: OrderState): readonly ShipmentRow[] {
  const { lines, draft, quote, quoted } = context;
  if (last && last.lines === lines && last.shipments === draft.shipments && last.quote === quote)
    return last.rows;
  const rows = rowsOf(lines, draft.shipments, quote, quoted);
  last = { lines, shipments: draft.shipments, quote, rows };
  return rows;
}

interface Remembered {
  readonly lines: Lines;
  readonly shipments: readonly Shipment[];
  readonly quote: Quote | undefined;
  readonly rows: readonly ShipmentRow[];
}

/** The answer to the last question. Another order asked meanwhile costs one more walk over the lines. */
let last: Remembered | undefined;

function rowsOf(
  lines: Lines,
  [first, ...others]: readonly Shipment[],
  quote: Quote | undefined,
  quoted: ReadonlyMap<Id, QuotedLine>,
): ShipmentRow[] {
  const named = new Map<Id, { readonly id: Id; readonly quantity: number }[]>();
  for (const { id, parts } of others)
    for (const { lineId, quantity } of parts)
      named.set(lineId, [...(named.get(lineId) ?? []), { id, quantity }]);
  const rows: ShipmentRow[] = [];
  const add = (
    lineId: Id,
    { item, quantity, gift }: Pick<Line, 'item' | 'quantity' | 'gift'>,
    canGift: boolean,
  ) => {
    if (!item.ships || !first) return;
    const apart = named.get(lineId) ?? [];
    const rest = apart.reduce((left, each) => left - each.quantity, quantity);
    const wrapPrice = quoted.get(lineId)?.giftWrap?.price;
    const parts = rest > 0 ? [{ id: first.id, quantity: rest }, ...apart] : apart;
    for (const [at, part] of parts.entries())
      rows.push({
        key: `${at} ${lineId}`,
        lineId,
        item,
        quantity: part.quantity,
        shipmentId: part.id,
        gift,
        wrapPrice,
        canGift,
      });
  };
  for (const line of lines) add(line.id, line, true);
  for (const line of lines.size > 0 ? (quote?.lines ?? []) : [])
    if (line.cause.kind === 'promotion')
      add(line.lineId, { item: line.item, quantity: line.quantity }, false);
  return rows;
}
