import type { CatalogScope, Product, SkuAnswer } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import type { OrderSession } from '../order/session.ts';

/** What to order: as this contact sees it. Remembers the prices it comes by, for the estimate. */
export const findProducts = (session: OrderSession): Finder<Product> =>
  createFinder({
    ask: (text, cursor, call) =>
      session.ask(async ({ catalog }, { context }) => {
        const query = { text, limit: 20, ...scopeOf(context), ...(cursor && { cursor }) };
        const page = await catalog.search(query, call);
        rememberPrices(page.items, session);
        return page;
      }),
    matches: isNamed,
  });

/**
 * What typed codes are, up to 500 at once: an answer for each, in the order asked. Asked again when the order has become
 * another's meanwhile. Rejects with `HostError`.
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
      session,
    );
    return answers;
  });

/** For whom and where the catalog is read. */
export const scopeOf = ({
  draft: { contactId, destination: country, currency },
}: OrderContext): CatalogScope => ({
  currency,
  ...(contactId && { contactId }),
  ...(country && { country }),
});

/** Keep the prices of what was found, as far as they are in the currency of the order as it is now. */
export const rememberPrices = (products: readonly Product[], session: OrderSession): void =>
  session.ask((_, { context: { draft, prices } }) => {
    for (const { variants } of products)
      for (const { id, price } of variants)
        if (price?.currency === draft.currency) prices.set(id, price.amount);
  });

/** Every word is part of the title or of a SKU. */
function isNamed({ title, variants }: Product, text: string): boolean {
  const shown = [title, ...variants.map(({ sku }) => sku)].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => shown.includes(word));
}
