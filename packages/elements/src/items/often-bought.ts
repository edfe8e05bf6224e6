import type { Bought, Product } from '@orderpad/contracts';
import { resolveSkus } from '@orderpad/core';
import type { PadSession } from '../context.ts';
import { buyerOf } from './line-history.ts';

/** A product to choose; with what the customer has bought of it, where that is known. */
export interface FoundProduct {
  readonly product: Product;
  readonly bought?: Bought;
}

/** Returns what the customer of an order has bought most often, as it is sold now; none where the host does not say. */
export async function oftenBought(session: PadSession, signal: AbortSignal): Promise<FoundProduct[]> {
  const contactId = session.view(buyerOf);
  if (contactId === undefined) return [];
  const items = (await session.ask(({ orders }) => orders.bought?.({ contactId }, { signal }))) ?? [];
  if (items.length === 0) return [];
  const answers = await resolveSkus(
    session,
    items.map(({ sku }) => sku),
    signal,
  );
  return items.flatMap((bought, at) => {
    const answer = answers[at];
    const isSame = answer?.kind === 'found' && answer.variantId === bought.variantId;
    return isSame ? { product: answer.product, bought } : [];
  });
}
