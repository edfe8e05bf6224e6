import type { Category, Id, Product } from '@orderpad/contracts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import { rememberPrices, scopeOf } from '../items/items.finder.ts';
import type { OrderSession } from '../order/session.ts';

/** Products asked for at once. */
const limit = 24;

/** A walk through the catalog as the contact of the order sees it. */
export interface Browsing {
  readonly categories: Finder<Category>;
  /** What the category has, or what of it the words find; `find` and `more` as in any search. */
  readonly products: Finder<Product>;
  /** Where it is; everything there is while `undefined`. */
  readonly category: Id | undefined;
  /** Go to another category, with the same words. */
  enter(category: Id | undefined): void;
  stop(): void;
}

/** Begin to browse: categories and products are asked for at once. A change of scope wants a walk of its own. */
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
    async ask(words, cursor, call) {
      const page = await session.ask(({ catalog }, { context }) =>
        catalog.search(
          {
            text: words,
            limit,
            ...scopeOf(context),
            ...(category !== undefined && { category }),
            ...(cursor !== undefined && { cursor }),
          },
          call,
        ),
      );
      rememberPrices(page.items, session);
      return page;
    },
  });
  const enter = (next: Id | undefined): void => {
    category = next;
    products.find(products.view.text);
  };
  // A category that this contact has nothing in is left for the whole catalog.
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
