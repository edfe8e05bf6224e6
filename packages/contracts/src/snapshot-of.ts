import { sum } from './arithmetic.ts';
import type { LineSnapshot, PromotionSnapshot, QuoteSnapshot, ShipmentSnapshot } from './drafts.ts';
import type { Id } from './id.ts';
import type { Amount } from './money.ts';
import type { Quote } from './quote.ts';
import type { QuotedLine } from './items.ts';
import type { QuotedShipment } from './shipping.ts';
import type { Discount } from './totals.ts';

/** The figures of a quote, without what it answers. */
type Figures = Omit<Quote, 'id' | 'draftId' | 'revision' | 'expiresAt'>;

/**
 * Returns what a quote says, as it is saved beside a draft: what a later quote is compared with. Walks over the quote.
 *
 * @example
 * await host.drafts?.save({ draft, quoted: snapshotOf(quote) }, { signal, base: undefined });
 */
export const snapshotOf = (quote: Figures): QuoteSnapshot => ({
  currency: quote.currency,
  lines: quote.lines.map(lineIn),
  promotions: promotionsIn(quote),
  shipments: quote.shipments.map(shipmentIn),
  totals: quote.totals,
  issues: quote.issues
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, path }) => ({ code, path })),
});

const lineIn = ({
  lineId,
  item,
  quantity,
  cause,
  unitPrice,
  discounts,
  total,
}: QuotedLine): LineSnapshot => ({
  lineId,
  title: item.title,
  choices: item.kind === 'variant' ? item.choices : [],
  ...(item.kind === 'variant' && { variantId: item.variantId }),
  quantity,
  cause,
  unitPrice,
  discount: sumOf(discounts),
  total,
});

const shipmentIn = ({ shipmentId, options, methodId, price }: QuotedShipment): ShipmentSnapshot => {
  const method = options.find(({ id }) => id === methodId);
  return { shipmentId, ...(method && { method: { id: method.id, name: method.name } }), price };
};

/** Returns the promotions that apply; where the host does not list them, those that take something off. */
function promotionsIn(quote: Figures): PromotionSnapshot[] {
  const all = [...quote.lines, ...quote.shipments, quote].flatMap(({ discounts }) => discounts);
  const amounts = new Map<Id, Amount>();
  const names = new Map<Id, Omit<PromotionSnapshot, 'discount'>>();
  for (const { promotionId, name, code } of quote.promotions ?? [])
    names.set(promotionId, { promotionId, name, ...(code !== undefined && { code }) });
  for (const { source, name, amount } of all) {
    if (source.kind !== 'promotion') continue;
    const { promotionId, code } = source;
    amounts.set(promotionId, (amounts.get(promotionId) ?? 0) + amount);
    if (!names.has(promotionId))
      names.set(promotionId, { promotionId, name, ...(code !== undefined && { code }) });
  }
  return [...names.values()].map((named) => ({ ...named, discount: amounts.get(named.promotionId) ?? 0 }));
}

const sumOf = (discounts: readonly Discount[]): Amount => sum(discounts.map(({ amount }) => amount));
