import type { Host, Promotion } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';
import { createFinder } from './create-finder.ts';
import type { Finder } from './finder.ts';

/** What is on offer for the contact of the order. */
export const promotionFinder = ({ promotions }: Host, context: () => OrderContext): Finder<Promotion> =>
  createFinder({
    async ask(_, __, call) {
      const { contactId } = context().draft;
      return { items: (await promotions?.list({ ...(contactId && { contactId }) }, call)) ?? [] };
    },
  });
