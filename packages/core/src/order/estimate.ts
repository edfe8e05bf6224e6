import type { Amount, Cause, Id, Line, LineItem, ManualDiscount, QuotedLine } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';
import type { Lines } from './lines.ts';

type Known = Pick<OrderContext, 'prices' | 'quoted'>;

/** Returns the key of a price in `OrderContext.prices`: a variant has a price of its own as a reward. */
export const priceKey = (variantId: Id, cause: Cause = { kind: 'operator' }): string =>
  cause.kind === 'reward' ? `${cause.rewardId} ${variantId}` : variantId;

/**
 * Returns the estimated total of all lines; `undefined` while the price of one is unknown. It is computed from the lines, since a
 * sum that is kept up edit by edit drifts from prices that become known meanwhile. An edit costs the sum of one piece.
 */
export function estimateOf(lines: Lines, known: Known): Amount | undefined {
  let total = 0;
  for (const piece of lines.pieces()) {
    const amount = pieceEstimate(piece, known);
    if (amount === undefined) return undefined;
    total += amount;
  }
  return total;
}

function pieceEstimate(piece: readonly Line[], known: Known): Amount | undefined {
  const last = estimates.get(piece);
  if (last?.quoted === known.quoted && last.prices === known.prices) return last.total;
  let total = 0;
  for (const line of piece) {
    const amount = lineEstimate(line, known);
    if (amount === undefined) return undefined;
    total += amount;
  }
  estimates.set(piece, { prices: known.prices, quoted: known.quoted, total });
  return total;
}

/** The last estimate of each piece. One that lacks a price is computed again, since the price may be known by then. */
const estimates = new WeakMap<readonly Line[], Known & { readonly total: Amount }>();

/** Returns the estimated total of a line: by the host's last figure, else by the price in its catalog. */
function lineEstimate(line: Line, { prices, quoted }: Known): Amount | undefined {
  const { item, quantity, cause } = line;
  const last = quoted.get(line.id);
  const answer = answerTo(line, last);
  if (answer && isTotalOf(line, answer)) return answer.total;
  const hostPrice = answer?.unitPrice ?? (last && isSameItem(last.item, item) ? last.hostPrice : undefined);
  const listed = item.kind === 'variant' ? prices.get(priceKey(item.variantId, cause)) : undefined;
  const unitPrice = ownPrice(line) ?? hostPrice ?? listed;
  return unitPrice === undefined ? undefined : lessDiscount(unitPrice * quantity, line.discount);
}

/** Returns what an amount comes to with a discount, as an estimate: the host rounds it once, on the net of the line. */
export function lessDiscount(net: Amount, discount: ManualDiscount | undefined): Amount {
  if (!discount) return net;
  return (
    net -
    (discount.kind === 'rate'
      ? Math.round((net * discount.rate) / 1_000_000)
      : Math.min(discount.amount, net))
  );
}

/** Returns the unit price that is part of a line: the one set by staff, else that of a custom item. */
export const ownPrice = ({ item, override }: Line): Amount | undefined =>
  override?.unitPrice ?? (item.kind === 'custom' ? item.unitPrice : undefined);

/**
 * Returns a quoted line if it is about the item of a line and the price that staff have set, as they are now; `undefined` else. Its
 * quantity may be another.
 */
export function answerTo(
  { item, override }: Pick<Line, 'item' | 'override'>,
  answer: QuotedLine | undefined,
): QuotedLine | undefined {
  if (!answer || !isSameItem(answer.item, item)) return undefined;
  const isSame = override ? answer.unitPrice === override.unitPrice : answer.hostPrice === undefined;
  return isSame ? answer : undefined;
}

/** Tells if the total of an answer to a line is that of the line as it is now: of the same quantity, and with the same discount. */
export const isTotalOf = (
  { quantity, discount }: Pick<Line, 'quantity' | 'discount'>,
  answer: QuotedLine | undefined,
): boolean => answer?.quantity === quantity && isSameDiscount(discount, answer);

function isSameDiscount(given: ManualDiscount | undefined, { discounts }: QuotedLine): boolean {
  const quoted = discounts.find(({ source }) => source.kind === 'manual');
  if (!given || !quoted) return !given && !quoted;
  if (quoted.name !== given.reason || quoted.source.kind !== 'manual') return false;
  return given.kind === 'rate'
    ? quoted.source.rate === given.rate
    : quoted.source.rate === undefined && quoted.amount === given.amount;
}

const isSameItem = (a: LineItem, b: LineItem): boolean =>
  a.kind === 'variant' && b.kind === 'variant'
    ? a.variantId === b.variantId
    : a.kind === 'custom' && b.kind === 'custom' && a.unitPrice === b.unitPrice;
