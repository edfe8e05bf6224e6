import type { Promotion } from '@orderpad/contracts';
import { scopeOf } from '../items/items.finder.ts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import type { OrderSession } from '../order/session.ts';

/** What can be picked, and what comes by itself, for the contact of the order; asked for with `find('')`. */
export const findPromotions = (session: OrderSession): Finder<Promotion> =>
  createFinder({
    ask: (_, __, call) =>
      session.ask(async ({ promotions }, { context }) => ({
        items: (await promotions?.list(scopeOf(context), call)) ?? [],
      })),
  });
