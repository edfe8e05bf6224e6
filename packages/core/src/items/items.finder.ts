import type { CatalogScope, Product, SkuAnswer } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import { priceKey } from '../order/estimate.ts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import type { OrderSession } from '../order/session.ts';

/**
 * Finds products as text is typed, as the contact of the order sees them. Remembers their prices for the estimate.
 *
 * @example
 * const products = findProducts(session);
 * products.watch(({ items }) => console.log(items.map(({ title }) => title)));
 * products.find('jug');
 */
export const findProducts = (session: OrderSession): Finder<Product> =>
  createFinder({
    ask: (text, cursor, call) =>
      session.ask(async ({ catalog }, { context }) => {
        const query = { text, limit: 20, ...scopeOf(context), ...(cursor && { cursor }) };
        const page = await catalog.search(query, call);
        rememberPrices(page.items, context);
        return page;
      }),
    matches: isNamed,
  });

/**
 * Resolves up to 500 SKUs with one request: an answer for each, in the order of `skus`. Asks again when the contact, country or
 * currency of the order changes meanwhile. Rejects with `HostError`.
 *
 * @example
 * const { signal } = new AbortController();
 * const [answer] = await resolveSkus(session, ['JUG'], signal);
 * if (answer?.kind === 'found') console.log(answer.product.title);
 */
export const resolveSkus = (
  session: OrderSession,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<SkuAnswer[]> =>
  session.ask(async ({ catalog }, { context }) => {
    const scope = scopeOf(context);
    const answers = await catalog.resolve({ skus: [...skus], ...scope }, { signal });
    const now = session.ask((_, state) => scopeOf(state.context));
    if (JSON.stringify(now) !== JSON.stringify(scope)) return resolveSkus(session, skus, signal);
    rememberPrices(
      answers.flatMap((answer) => ('product' in answer ? answer.product : [])),
      context,
    );
    return answers;
  });

/** Returns the contact, country and currency that the catalog is read for. */
export const scopeOf = ({
  draft: { contactId, destination: country, currency },
}: OrderContext): CatalogScope => ({
  currency,
  ...(contactId && { contactId }),
  ...(country && { country }),
});

/**
 * Remembers the prices of products that are in the currency of the order. `context` is the one in which they were asked for: another
 * contact or country has a memory of its own.
 */
export function rememberPrices(
  products: readonly Product[],
  { draft, prices }: Pick<OrderContext, 'draft' | 'prices'>,
): void {
  for (const { variants } of products)
    for (const { id, price } of variants)
      if (price?.currency === draft.currency) prices.set(priceKey(id), price.amount);
}

/** Tells if every word of a text is part of the title or of a SKU. */
function isNamed({ title, variants }: Product, text: string): boolean {
  const shown = [title, ...variants.map(({ sku }) => sku)].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => shown.includes(word));
}
