import type { Promotion } from '@orderpad/contracts';
import { scopeOf } from '../items/items.finder.ts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import type { OrderSession } from '../order/session.ts';

/**
 * Lists the promotions that run for the contact of the order: those to choose and those that apply automatically. Request them
 * with `find('')`; the text is not searched for.
 *
 * @example
 * const promotions = findPromotions(session);
 * promotions.watch(({ items }) => console.log(items.map(({ name }) => name)));
 * promotions.find('');
 */
export const findPromotions = (session: OrderSession): Finder<Promotion> =>
  createFinder({
    ask: (_, __, call) =>
      session.ask(async ({ promotions }, { context }) => ({
        items: (await promotions?.list(scopeOf(context), call)) ?? [],
      })),
  });
