import {
  type Amount,
  type Gift,
  giftOf,
  type Id,
  type Line,
  type LineItem,
  type Quote,
  type QuotedLine,
  type Shipment,
} from '@orderpad/contracts';
import type { LinePatch } from '../order/events.ts';
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
  /** True while pieces of the line have gifts of their own, by shipment. */
  readonly hasOwn: boolean;
  /** The price of wrapping these pieces; `undefined` where the host does not offer it. */
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

/**
 * Returns the change that makes the pieces of a row a gift, or none. Those of its line that go elsewhere stay as they are. `rows` are
 * those of the order.
 *
 * @example
 * const patch = giftPatch(row, { message: 'Happy birthday!', wrap: true }, session.view(shipmentRows));
 * session.send({ type: 'items.edit', id: row.lineId, patch });
 */
export function giftPatch(
  { lineId, shipmentId, hasOwn }: ShipmentRow,
  gift: Gift | undefined,
  rows: readonly ShipmentRow[],
): LinePatch {
  const others = rows.filter((row) => row.lineId === lineId && row.shipmentId !== shipmentId);
  if (others.length === 0) return { gift, ...(hasOwn && { gifts: undefined }) };
  const gifts = [...others, { shipmentId, gift }].flatMap(({ shipmentId: id, gift: each }) =>
    each ? [{ shipmentId: id, gift: each }] : [],
  );
  return { gift: undefined, gifts: gifts.length > 0 ? gifts : undefined };
}

/**
 * Returns the rows whose gift is lost when everything goes with one shipment: other pieces of their line arrive there as another gift.
 * `rows` are those of the order.
 *
 * @example
 * const lost = giftsLostAt(shipment.id, session.view(shipmentRows));
 */
export function giftsLostAt(kept: Id, rows: readonly ShipmentRow[]): readonly ShipmentRow[] {
  return rows.filter(({ lineId, gift }) => {
    const gifts = rows.filter((row) => row.lineId === lineId && row.gift);
    const arriving = (gifts.find(({ shipmentId }) => shipmentId === kept) ?? gifts[0])?.gift;
    return gift && (gift.message !== arriving?.message || gift.wrap !== arriving?.wrap);
  });
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
  const add = (lineId: Id, line: Pick<Line, 'item' | 'quantity' | 'gift' | 'gifts'>, canGift: boolean) => {
    const { item, quantity } = line;
    if (!item.ships || !first) return;
    const apart = named.get(lineId) ?? [];
    const rest = apart.reduce((left, each) => left - each.quantity, quantity);
    const wrap = quoted.get(lineId)?.giftWrap;
    const parts = rest > 0 ? [{ id: first.id, quantity: rest }, ...apart] : apart;
    for (const [at, part] of parts.entries())
      rows.push({
        key: `${at} ${lineId}`,
        lineId,
        item,
        quantity: part.quantity,
        shipmentId: part.id,
        gift: giftOf(line, part.id),
        hasOwn: line.gifts !== undefined,
        wrapPrice: wrap && wrap.unitPrice * part.quantity,
        canGift,
      });
  };
  for (const line of lines) add(line.id, line, true);
  for (const line of lines.size > 0 ? (quote?.lines ?? []) : [])
    if (line.cause.kind === 'promotion')
      add(line.lineId, { item: line.item, quantity: line.quantity }, false);
  return rows;
}
