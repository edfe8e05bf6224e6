import {
  fix,
  issue,
  lowestPrice,
  quantityIssue,
  type Amount,
  type CountryCode,
  type Currency,
  type Draft,
  type Issue,
  type Line,
  type QuotedLine,
} from '@orderpad/contracts';
import type { Offer, Shop } from './shop.ts';
import { nextBreakOf, tierPriceOf, type TierPrice } from './tiers.ts';

/** Prices each line and returns its issues. */
export function quoteLines(
  shop: Shop,
  { lines, currency, contactId }: Pick<Draft, 'lines' | 'currency' | 'contactId'>,
): { quoted: QuotedLine[]; issues: Issue[] } {
  const { variants, market } = shop;
  const asked = new Map<string, number>();
  for (const { item, quantity } of lines)
    if (item.kind === 'variant') asked.set(item.variantId, (asked.get(item.variantId) ?? 0) + quantity);

  const issues: Issue[] = [];
  const whereabouts = market ? { country: market.country } : {};
  const tellsBreaks = shop.profile.capabilities.includes('lines.quantity-breaks');
  const quoted = lines.map((line) => {
    const { item } = line;
    const offer = item.kind === 'variant' ? variants.get(item.variantId) : undefined;
    if (item.kind === 'variant')
      issues.push(...stockIssues(line, offer, asked.get(item.variantId) ?? 0, whereabouts));
    const unsold = quantityIssue(line, offer?.variant.quantityRules);
    if (unsold) issues.push(unsold);
    const own = offer && tierPriceOf(shop, contactId, offer, line.quantity);
    const quotedLine = quoteLine(line, offer, own);
    const nextBreak =
      tellsBreaks && offer && line.cause.kind === 'operator' && !line.override
        ? nextBreakOf(shop, contactId, offer, quotedLine)
        : undefined;
    const answer = { ...quotedLine, ...(nextBreak && { nextBreak }) };
    const stated = item.kind === 'custom' ? (line.override?.unitPrice ?? item.unitPrice) : answer.unitPrice;
    issues.push(...priceIssues(answer, stated, shop.profile.overrideLimit, currency));
    return answer;
  });
  return { quoted, issues };
}

/** A price below what the operator may give, or below nothing; each with its fixes. */
function priceIssues(
  { lineId, item, unitPrice, hostPrice }: QuotedLine,
  asked: Amount,
  limit: number | undefined,
  currency: Currency,
): Issue[] {
  if (asked < 0)
    return [
      issue(
        'negative-price',
        ['lines', lineId, 'item', 'unitPrice'],
        { title: item.title },
        fix('edit-line', { lineId }),
        fix('remove-line', { lineId }),
      ),
    ];
  if (limit === undefined || hostPrice === undefined) return [];
  const lowest = lowestPrice(hostPrice, limit);
  if (unitPrice >= lowest) return [];
  return [
    issue(
      'override-too-low',
      ['lines', lineId, 'override', 'unitPrice'],
      { lowest, limit, currency },
      fix('set-override', { lineId, unitPrice: lowest, currency }),
      fix('remove-override', { lineId }),
    ),
  ];
}

function quoteLine(
  { id, item, quantity, cause, override: set }: Line,
  offer: Offer | undefined,
  own: TierPrice | undefined,
): QuotedLine {
  // A reward price is the last word: staff do not change it.
  const override = cause.kind === 'reward' ? undefined : set;
  const listed = item.kind === 'custom' ? item.unitPrice : (offer?.variant.price?.amount ?? 0);
  const hostPrice = own?.unit ?? listed;
  // Nobody is owed for an order: what is priced below nothing costs nothing until it is priced again.
  const unitPrice = Math.max(override?.unitPrice ?? hostPrice, 0);
  const listPrice = override ? hostPrice : listed;
  return {
    lineId: id,
    item,
    quantity,
    cause,
    unitPrice,
    ...(unitPrice < listPrice && { listPrice }),
    ...(override && item.kind === 'variant' && { hostPrice }),
    ...(own && !override && { priceSource: own.source }),
    discounts: [],
    total: unitPrice * quantity,
    ...(offer && { stock: offer.variant.stock }),
    ...(cause.kind === 'operator' &&
      offer?.variant.quantityRules && { quantityRules: offer.variant.quantityRules }),
  };
}

function stockIssues(
  { id, quantity }: Line,
  offer: Offer | undefined,
  asked: number,
  whereabouts: { readonly country?: CountryCode },
): Issue[] {
  const remove = fix('remove-line', { lineId: id });
  if (!offer?.variant.price) return [issue('not-sold', ['lines', id, 'item'], whereabouts, remove)];
  const { stock } = offer.variant;
  const available = stock.kind === 'counted' ? stock.available : Infinity;
  if (available === 0 || (stock.kind === 'level' && stock.level === 'out'))
    return [issue('out-of-stock', ['lines', id, 'quantity'], {}, remove)];
  if (asked <= available) return [];
  const lower = fix('set-quantity', { lineId: id, quantity: Math.min(quantity, available) });
  return [
    issue(
      'insufficient-stock',
      ['lines', id, 'quantity'],
      { available, asked },
      ...(asked === quantity ? [lower] : []),
      remove,
    ),
  ];
}
