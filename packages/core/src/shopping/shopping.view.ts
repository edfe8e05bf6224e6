import type { CatalogScope } from '@orderpad/contracts';
import { hostCan } from '../order/context.ts';
import { scopeOf } from '../items/items.finder.ts';
import type { OrderState } from '../order/state.ts';

/** What can be shopped for, and where that begins. Nothing in it changes with a line. */
export interface ShoppingView {
  /** Whether the host can be browsed by category. */
  readonly canBrowse: boolean;
  /** What the items step opens with. */
  readonly first: 'lines' | 'catalog';
  /** For whom and where the catalog is read: another one has other products and prices. */
  readonly scope: CatalogScope;
}

export const shoppingView = ({ context }: OrderState): ShoppingView => ({
  canBrowse: hostCan(context, 'catalog.browse'),
  first: context.flow.policies.shop ?? 'lines',
  scope: scopeOf(context),
});
