import type { Category, Id, Product } from '@orderpad/contracts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import { rememberPrices, scopeOf } from '../items/items.finder.ts';
import type { OrderSession } from '../order/session.ts';

/** Products per request. */
const limit = 24;

/** Browsing through the catalog as the contact of the order sees it. */
export interface Browsing {
  readonly categories: Finder<Category>;
  /** The products of the category that match the text. */
  readonly products: Finder<Product>;
  /** The current category; `undefined` for the whole catalog. */
  readonly category: Id | undefined;
  /** Goes to another category and keeps the text. */
  enter(category: Id | undefined): void;
  stop(): void;
}

/**
 * Starts browsing: requests categories and products at once. Start again when the scope of `shoppingView` changes.
 *
 * @example
 * const browsing = browse(session, { text: 'mug' });
 * browsing.products.watch(({ items, isSearching }) => {
 *   if (!isSearching) console.log(items.map(({ title }) => title));
 * });
 * browsing.stop();
 */
export function browse(
  session: OrderSession,
  { category: start, text = '' }: { readonly category?: Id | undefined; readonly text?: string } = {},
): Browsing {
  let category = start;

  const categories = createFinder<Category>({
    ask: (_, __, call) =>
      session.ask(async ({ catalog }, { context }) => ({
        items: (await catalog.categories?.(scopeOf(context), call)) ?? [],
      })),
  });
  const products = createFinder<Product>({
    ask(words, cursor, call) {
      return session.ask(async ({ catalog }, { context }) => {
        const page = await catalog.search(
          {
            text: words,
            limit,
            ...scopeOf(context),
            ...(category !== undefined && { category }),
            ...(cursor !== undefined && { cursor }),
          },
          call,
        );
        rememberPrices(page.items, context);
        return page;
      });
    },
  });
  const enter = (next: Id | undefined): void => {
    category = next;
    products.find(products.view.text);
  };
  // A category that holds nothing for this contact is left for the whole catalog.
  categories.watch(({ items, isSearching, problem }) => {
    if (category === undefined || isSearching || problem) return;
    if (!items.some(({ id }) => id === category)) enter(undefined);
  });
  products.find(text);
  categories.find('');

  return {
    categories,
    products,
    get category() {
      return category;
    },
    enter,
    stop() {
      categories.stop();
      products.stop();
    },
  };
}
