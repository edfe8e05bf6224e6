import type { Contact, Host, Product } from '@orderpad/contracts';
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
      const { draft, prices } = context();
      const { contactId, destination: country, currency } = draft;
      const page = await catalog.search(
        {
          text,
          limit,
          currency,
          ...(contactId && { contactId }),
          ...(country && { country }),
          ...(cursor && { cursor }),
        },
        call,
      );
      for (const { variants } of page.items)
        for (const { id, price } of variants) if (price?.currency === currency) prices.set(id, price.amount);
      return page;
    },
    matches: isNamed,
  });

/** Every word is part of the title or of a SKU. */
function isNamed({ title, variants }: Product, text: string): boolean {
  const shown = [title, ...variants.map(({ sku }) => sku)].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => shown.includes(word));
}
