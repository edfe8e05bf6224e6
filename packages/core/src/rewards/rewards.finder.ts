import { itemOf, type Special } from '@orderpad/contracts';
import { scopeOf } from '../items/items.finder.ts';
import { createFinder } from '../search/create-finder.ts';
import type { NewLine } from '../order/events.ts';
import type { Finder } from '../search/finder.ts';
import type { OrderSession } from '../order/session.ts';

/** What picks may be taken from, as this contact sees it. */
export const findSpecials = (session: OrderSession): Finder<Special> =>
  createFinder({
    ask: (text, cursor, call) =>
      session.ask(
        ({ rewards }, { context }) =>
          rewards?.specials({ text, limit: 24, ...scopeOf(context), ...(cursor && { cursor }) }, call) ??
          Promise.resolve({ items: [] }),
      ),
  });

/** The line that takes a special; nothing when the special names a variant that its product does not have. */
export function pickLines({ rewardId, variantId, product }: Special): NewLine[] {
  const variant = product.variants.find(({ id }) => id === variantId);
  if (!variant) return [];
  return [{ item: itemOf(product, variant), quantity: 1, cause: { kind: 'reward', rewardId } }];
}
