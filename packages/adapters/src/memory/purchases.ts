import { share, type Bought, type Id, type Order } from '@orderpad/contracts';

/** What a contact has bought of one variant. */
export type Purchase = Omit<Bought, 'sku' | 'title' | 'choices'>;

/** Adds an order to what its contact has bought, by variant. */
export function addPurchases(bought: Map<Id, Purchase>, { lines, placedAt: lastAt, currency }: Order): void {
  const ordered = new Map<Id, { pieces: number; total: number }>();
  for (const { item, cause, quantity, total } of lines) {
    if (item.kind !== 'variant' || cause.kind !== 'operator') continue;
    const before = ordered.get(item.variantId) ?? { pieces: 0, total: 0 };
    ordered.set(item.variantId, { pieces: before.pieces + quantity, total: before.total + total });
  }
  for (const [variantId, { pieces, total }] of ordered) {
    const before = bought.get(variantId);
    bought.set(variantId, {
      variantId,
      times: (before?.times ?? 0) + 1,
      pieces: (before?.pieces ?? 0) + pieces,
      lastAt,
      lastQuantity: pieces,
      lastUnitPrice: { amount: share(total, 1, pieces), currency },
    });
  }
}
