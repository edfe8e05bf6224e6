import type { Bought, BoughtQuery } from '@orderpad/contracts';
import { getContact } from './contact.ts';
import { requireAbility, type Shop } from './shop.ts';

/** Most variants that are told without being asked for by id. */
const most = 20;

export function listBought(shop: Shop, { contactId, variantIds }: BoughtQuery): Bought[] {
  requireAbility(shop, 'orders.bought');
  getContact(shop, contactId);
  const all = shop.orders.boughtBy(contactId);
  const wanted = variantIds && new Set(variantIds);
  const told = [...all.values()]
    .filter(({ variantId }) => wanted?.has(variantId) ?? true)
    .toSorted((a, b) => b.times - a.times || (a.lastAt < b.lastAt ? 1 : -1))
    .flatMap((purchase) => {
      const offer = shop.variants.get(purchase.variantId);
      if (!offer?.variant.price) return [];
      const { product, variant } = offer;
      const choices = product.options.flatMap(
        ({ id, values }) => values.find((value) => value.id === variant.options[id])?.name ?? [],
      );
      return [{ ...purchase, sku: variant.sku, title: product.title, choices }];
    });
  return wanted ? told : told.slice(0, most);
}
