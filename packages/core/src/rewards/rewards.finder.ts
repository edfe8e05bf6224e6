import { itemOf, type Special } from '@orderpad/contracts';
import { scopeOf } from '../items/items.finder.ts';
import { priceKey } from '../order/estimate.ts';
import { createFinder } from '../search/create-finder.ts';
import type { NewLine } from '../order/events.ts';
import type { Finder } from '../search/finder.ts';
import type { OrderSession } from '../order/session.ts';

/**
 * Finds the specials that rewards can be spent on, as the contact of the order sees them. `find('')` lists them all. Remembers
 * their prices as rewards for the estimate.
 *
 * @example
 * const specials = findSpecials(session);
 * specials.watch(({ items: [special] }) => {
 *   if (special) session.send({ type: 'items.add', lines: pickLines(special) });
 * });
 * specials.find('');
 */
export const findSpecials = (session: OrderSession): Finder<Special> =>
  createFinder({
    ask: (text, cursor, call) =>
      session.ask(async ({ rewards }, { context }) => {
        if (!rewards) return { items: [] };
        const query = { text, limit: 24, ...scopeOf(context), ...(cursor && { cursor }) };
        const page = await rewards.specials(query, call);
        for (const { rewardId, variantId, price } of page.items)
          if (price.currency === context.draft.currency)
            context.prices.set(priceKey(variantId, { kind: 'reward', rewardId }), price.amount);
        return page;
      }),
  });

/** Returns the line that takes a special; empty when its product lacks the variant that it names. */
export function pickLines({ rewardId, variantId, product }: Special): NewLine[] {
  const variant = product.variants.find(({ id }) => id === variantId);
  if (!variant) return [];
  return [{ item: itemOf(product, variant), quantity: 1, cause: { kind: 'reward', rewardId } }];
}
