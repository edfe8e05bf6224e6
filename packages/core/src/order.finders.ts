import type { CatalogScope, Contact, Host, Product, SkuAnswer } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';
import { createFinder } from './create-finder.ts';
import type { Finder } from './finder.ts';

const limit = 20;

/** Whom to order for. Always asks the host, which also searches what a contact does not show. */
export const contactFinder = ({ contacts }: Host): Finder<Contact> =>
  createFinder({
    ask: (text, cursor, call) =>
      contacts?.search({ text, limit, ...(cursor && { cursor }) }, call) ?? Promise.resolve({ items: [] }),
  });

/** What to order: as this contact sees it. Remembers the prices it comes by, for the estimate. */
export const productFinder = ({ catalog }: Host, context: () => OrderContext): Finder<Product> =>
  createFinder({
    async ask(text, cursor, call) {
      const page = await catalog.search(
        { text, limit, ...scopeOf(context()), ...(cursor && { cursor }) },
        call,
      );
      rememberPrices(page.items, context());
      return page;
    },
    matches: isNamed,
  });

/** What typed codes are, as this contact sees it; asked again when the order has become another's meanwhile. */
export async function resolveSkus(
  host: Host,
  context: () => OrderContext,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<SkuAnswer[]> {
  const scope = scopeOf(context());
  const answers = await host.catalog.resolve({ skus: [...skus], ...scope }, { signal });
  if (JSON.stringify(scopeOf(context())) !== JSON.stringify(scope))
    return resolveSkus(host, context, skus, signal);
  rememberPrices(
    answers.flatMap((answer) => ('product' in answer ? answer.product : [])),
    context(),
  );
  return answers;
}

/** For whom and where the catalog is read. */
export const scopeOf = ({
  draft: { contactId, destination: country, currency },
}: OrderContext): CatalogScope => ({
  currency,
  ...(contactId && { contactId }),
  ...(country && { country }),
});

export function rememberPrices(products: readonly Product[], { draft, prices }: OrderContext): void {
  for (const { variants } of products)
    for (const { id, price } of variants)
      if (price?.currency === draft.currency) prices.set(id, price.amount);
}

/** Every word is part of the title or of a SKU. */
function isNamed({ title, variants }: Product, text: string): boolean {
  const shown = [title, ...variants.map(({ sku }) => sku)].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => shown.includes(word));
}
