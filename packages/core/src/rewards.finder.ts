import type { Special } from '@orderpad/contracts';
import { scopeOf } from './catalog.ts';
import { createFinder } from './create-finder.ts';
import type { NewLine } from './events.ts';
import type { Finder } from './finder.ts';
import { itemOf } from './line-item.ts';
import type { OrderSession } from './session.ts';

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
export function pickOf({ rewardId, variantId, product }: Special): NewLine[] {
  const variant = product.variants.find(({ id }) => id === variantId);
  if (!variant) return [];
  return [{ item: itemOf(product, variant), quantity: 1, cause: { kind: 'reward', rewardId } }];
}
