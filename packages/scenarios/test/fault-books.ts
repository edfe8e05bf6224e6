import type { Host, Order } from '@orderpad/contracts';
import { call, contactId } from './fault-drafts.ts';

/** Returns the orders that the host made of a draft. */
export async function ordersOf({ orders }: Host, draftId: string): Promise<Order[]> {
  const found = await orders.list?.({ text: '', contactId, limit: 10 }, call());
  const all = await Promise.all((found?.items ?? []).map(async ({ id }) => orders.get?.(id, call())));
  return all.filter((order) => order !== undefined).filter((order) => order.draftId === draftId);
}

/** Returns the amounts that the provider holds or took for orders. */
export async function chargesOf(payments: string, orders: readonly Order[]): Promise<number[]> {
  const headers = { authorization: 'Bearer sk_test_orderpad' };
  const charges: { reference?: string; state: string; amount: number }[] = [];
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const answer: Response = await fetch(`${payments}/v1/payments?after=${after}`, { headers });
    // As the README of the provider says.
    const part = (await answer.json()) as { items: typeof charges; next?: string };
    charges.push(...part.items);
    after = part.next;
  }
  const taken = charges.filter(({ state }) => state === 'authorized' || state === 'captured');
  return taken
    .filter(({ reference }) => orders.some(({ id }) => id === reference))
    .map(({ amount }) => amount);
}
