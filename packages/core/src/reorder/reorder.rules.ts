import {
  itemOf,
  type Id,
  type Line,
  type LineItem,
  type Money,
  nextQuantity,
  type Order,
  type OrderLine,
  type SkuAnswer,
  type Variant,
} from '@orderpad/contracts';
import type { NewLine } from '../order/events.ts';
import { isPlain } from '../order/is-plain.ts';

/**
 * The reason why a line of a past order is not ordered again. `gone`: the code is no longer known. `other-item`: it stands for another
 * item now. `needs-option`: it names a product whose options are to be chosen. `not-sold`: not to this contact; `not-sold-here`: not in this country.
 * `earned`: a promotion or a reward brought it, and does so again. `custom`: the host takes no custom items, or none in the currency of
 * the past order. `refused`: the order takes no more lines, or none now.
 */
export type LeftOut =
  | 'gone'
  | 'other-item'
  | 'needs-option'
  | 'not-sold'
  | 'not-sold-here'
  | 'earned'
  | 'custom'
  | 'refused';

/**
 * Something about a line of a past order that is otherwise now. `left-out`: it is not ordered again. `price`: `was` then, `now` today;
 * `override` where staff had set it, without `now` where the host names no price yet. `stock`: fewer pieces are there than ordered.
 * `quantity`: it is no longer sold in the quantity ordered.
 * `gift`, `note`, `discount`: its gift message and wrapping, its note, or the discount that staff gave, are not copied. `custom-price`: a custom
 * item keeps the price that staff gave it.
 */
export type ReorderNote =
  | { readonly kind: 'left-out'; readonly line: OrderLine; readonly reason: LeftOut }
  | {
      readonly kind: 'price' | 'override';
      readonly line: OrderLine;
      readonly was: Money;
      readonly now?: Money;
    }
  | { readonly kind: 'custom-price'; readonly line: OrderLine; readonly was: Money }
  | { readonly kind: 'stock'; readonly line: OrderLine; readonly available: number }
  | { readonly kind: 'quantity' | 'gift' | 'note' | 'discount'; readonly line: OrderLine };

/**
 * Something of a past order as a whole that is not copied. `order-discount`: what staff took off it; `shipping-price`: the price of shipping
 * that staff had set; `order-note`: its instructions; `order-details`: its dates, representative, tags and internal note;
 * `order-extensions`: what an embedder's own steps had added.
 */
export type OrderNote =
  | { readonly kind: 'order-discount' | 'shipping-price'; readonly was: Money }
  | { readonly kind: 'order-note' | 'order-details' | 'order-extensions' };

/** Returns what of a past order is not copied, besides its lines: it was given, or written, for that order. */
export function notCopied({
  currency,
  discounts,
  shipments,
  note,
  details,
  extensions = {},
}: Pick<Order, 'currency' | 'discounts' | 'shipments' | 'note' | 'details' | 'extensions'>): OrderNote[] {
  const money = (amount: number): Money => ({ amount, currency });
  return [
    ...discounts
      .filter(({ source }) => source.kind === 'manual')
      .map(({ amount }): OrderNote => ({ kind: 'order-discount', was: money(amount) })),
    ...shipments
      .filter(({ override }) => override)
      .map(({ price }): OrderNote => ({ kind: 'shipping-price', was: money(price) })),
    ...(note ? [{ kind: 'order-note' } as const] : []),
    ...(details ? [{ kind: 'order-details' } as const] : []),
    ...(Object.keys(extensions).length > 0 ? [{ kind: 'order-extensions' } as const] : []),
  ];
}

/** Lines of the order that is being taken, and the kinds of lines that it takes. */
export interface ReorderScope {
  readonly lines: Iterable<Line>;
  readonly currency: string;
  readonly takesCustom: boolean;
  readonly takesNotes: boolean;
}

/** Lines to add, each with the line of the past order that it repeats, and what is otherwise now. */
export interface ReorderPlan {
  readonly lines: readonly NewLine[];
  /** The line of the past order for each of `lines`. */
  readonly origins: readonly OrderLine[];
  readonly notes: readonly ReorderNote[];
}

const mostPieces = 1_000_000;

/**
 * Plans how to order the lines of a past order again, at today's prices. `answers`: those of the host for the SKUs, by SKU. Every line
 * is planned, or named as left out. A line without a note raises the plain line that orders the same item.
 */
export function planReorder(
  { lines, currency }: Pick<Order, 'lines' | 'currency'>,
  answers: ReadonlyMap<string, SkuAnswer>,
  scope: ReorderScope,
): ReorderPlan {
  const plain = new Map<Id, Line>();
  const ordered = new Map<Id, number>();
  for (const line of lines.length > 0 ? scope.lines : []) {
    if (line.item.kind !== 'variant') continue;
    const { variantId } = line.item;
    ordered.set(variantId, (ordered.get(variantId) ?? 0) + line.quantity);
    if (isPlain(line)) plain.set(variantId, line);
  }
  const planned: NewLine[] = [];
  const origins: OrderLine[] = [];
  const notes: ReorderNote[] = [];
  for (const line of lines) {
    const found = itemNow(line, answers, scope.takesCustom && currency === scope.currency);
    if (typeof found === 'string') {
      notes.push({ kind: 'left-out', line, reason: found });
      continue;
    }
    const { item, variant } = found;
    const note = scope.takesNotes ? line.note : undefined;
    const own = variant && !note ? plain.get(variant.id) : undefined;
    const raises = own !== undefined && own.quantity + line.quantity <= mostPieces;
    // Another line of the past order for the same item is one of its own: its quantity is that of no draft yet.
    if (raises && variant) plain.delete(variant.id);
    planned.push({ item, quantity: line.quantity, ...(raises && { id: own.id }), ...(note && { note }) });
    origins.push(line);
    notes.push(...changesOf(line, currency, variant));
    if (line.discounts.some(({ source }) => source.kind === 'manual')) notes.push({ kind: 'discount', line });
    if (line.note && !note) notes.push({ kind: 'note', line });
    if (!variant) continue;
    const quantity = line.quantity + (raises ? own.quantity : 0);
    if (nextQuantity(variant.quantityRules ?? {}, quantity) !== quantity)
      notes.push({ kind: 'quantity', line });
    const pieces = (ordered.get(variant.id) ?? 0) + line.quantity;
    ordered.set(variant.id, pieces);
    const available = availableOf(variant);
    if (available !== undefined && available < pieces) notes.push({ kind: 'stock', line, available });
  }
  return { lines: planned, origins, notes };
}

/** Returns the item that a line orders now, with its variant where it has one; or the reason why there is none. */
function itemNow(
  { item, cause }: OrderLine,
  answers: ReadonlyMap<string, SkuAnswer>,
  takesCustom: boolean,
): { readonly item: LineItem; readonly variant?: Variant } | LeftOut {
  if (cause.kind !== 'operator') return 'earned';
  if (item.kind === 'custom') return takesCustom ? { item } : 'custom';
  const answer = answers.get(item.sku);
  if (!answer || answer.kind === 'unknown') return 'gone';
  if (answer.kind === 'not-sold') return answer.because === 'country' ? 'not-sold-here' : 'not-sold';
  const { product } = answer;
  const same = product.variants.find(({ id }) => id === item.variantId);
  if (same) return { item: itemOf(product, same), variant: same };
  if (answer.kind === 'needs-option') return 'needs-option';
  // A shop that was set up anew has other ids: the same code and title mean the same item.
  const variant = product.variants.find(({ id }) => id === answer.variantId);
  return variant && product.title === item.title ? { item: itemOf(product, variant), variant } : 'other-item';
}

function changesOf(line: OrderLine, currency: string, variant: Variant | undefined): ReorderNote[] {
  const was = { amount: line.unitPrice, currency };
  const notes: ReorderNote[] =
    line.gift || line.gifts?.some(({ gift }) => gift) ? [{ kind: 'gift', line }] : [];
  if (!variant) return [{ kind: 'custom-price', line, was }, ...notes];
  const { price: now } = variant;
  if (line.override) return [{ kind: 'override', line, was, ...(now && { now }) }, ...notes];
  const isSame = !now || (now.amount === was.amount && now.currency === was.currency);
  return isSame ? notes : [{ kind: 'price', line, was, now }, ...notes];
}

const availableOf = ({ stock }: Variant): number | undefined =>
  stock.kind === 'counted'
    ? stock.available
    : stock.kind === 'level' && stock.level === 'out'
      ? 0
      : undefined;
