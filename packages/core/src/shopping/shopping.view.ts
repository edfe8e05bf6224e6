import type { CatalogScope } from '@orderpad/contracts';
import { hostCan } from '../order/context.ts';
import { scopeOf } from '../items/items.finder.ts';
import type { OrderState } from '../order/state.ts';

/** The catalog as this order sees it. It stays the same object while lines change. */
export interface ShoppingView {
  /** True when the host can be browsed by category. */
  readonly canBrowse: boolean;
  /** The first content of the items step. */
  readonly first: 'lines' | 'catalog';
  /** The contact, country and currency that the catalog is read for. Another scope has other products and prices. */
  readonly scope: CatalogScope;
}

/** Selects the catalog as this order sees it. */
export const shoppingView = ({ context }: OrderState): ShoppingView => ({
  canBrowse: hostCan(context, 'catalog.browse'),
  first: context.flow.policies.shop ?? 'lines',
  scope: scopeOf(context),
});
