import type { Call, OrdersPort } from '@orderpad/contracts';
import type { Desk } from './desk.ts';
import { Drafts } from './drafts.ts';
import type { VendureOptions } from './options.ts';
import { listOrders, orderOf, readOrder } from './orders.ts';
import { Placing } from './place.ts';
import { unlessAborted } from './turns.ts';

/** Everything that makes and shows orders: fetched with the first of them, since a contact is chosen before. */
export function ordersOf(options: VendureOptions, deskFor: (call: Call) => Promise<Desk>) {
  const drafts = new Drafts(options);
  const placing = new Placing(options, drafts);
  return {
    quote: (draft, call) =>
      drafts.turns.take(draft.id, call.signal, async () => {
        const { quote } = await drafts.price(draft, await deskFor(call), call);
        return quote;
      }),
    place: async (submission, call) => placing.place(submission, await deskFor(call), call),
    lookup: async (key, call) =>
      unlessAborted(placing.lookup(key, await deskFor(call), call.signal), call.signal),
    get: async (id, call) => {
      const desk = await deskFor(call);
      return orderOf(await readOrder(options, desk, id, call.signal), desk);
    },
    list: (query, { signal }) => listOrders(options, query, signal),
  } satisfies OrdersPort;
}
