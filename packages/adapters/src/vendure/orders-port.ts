import type { Call, OrdersPort } from '@orderpad/contracts';
import type { ShopContext } from './shop-context.ts';
import { Drafts } from './drafts.ts';
import type { VendureOptions } from './options.ts';
import { listOrders, orderOf, readOrder } from './orders.ts';
import { Placing } from './placing.ts';
import { unlessAborted } from './queue.ts';

/** Everything that makes and shows orders: fetched with the first of them, since a contact is chosen before. */
export function ordersOf(options: VendureOptions, shopFor: (call: Call) => Promise<ShopContext>) {
  const drafts = new Drafts(options);
  const placing = new Placing(options, drafts);
  return {
    quote: (draft, call) =>
      drafts.queue.run(draft.id, call.signal, async () => {
        const { quote } = await drafts.price(draft, await shopFor(call), call);
        return quote;
      }),
    place: async (submission, call) => placing.place(submission, await shopFor(call), call),
    lookup: async (key, call) =>
      unlessAborted(placing.lookup(key, await shopFor(call), call.signal), call.signal),
    get: async (id, call) => {
      const shop = await shopFor(call);
      return orderOf(await readOrder(options, shop, id, call.signal), shop);
    },
    list: (query, { signal }) => listOrders(options, query, signal),
  } satisfies OrdersPort;
}
