import type {
  ContactView,
  ItemsView,
  PadView,
  PaymentView,
  PlacedView,
  ReviewView,
  Selector,
  ShippingView,
  SummaryView,
} from '@orderpad/core';
import type { ShoppingView } from '@orderpad/core/shopping';

/** What every order shows of itself, by slice. A file on demand brings its own view along. */
export interface OrderViews {
  pad: PadView;
  contact: ContactView;
  items: ItemsView;
  shopping: ShoppingView;
  shipping: ShippingView;
  payment: PaymentView;
  review: ReviewView;
  summary: SummaryView;
  placed: PlacedView;
}

export type OrderSelectors = { readonly [Name in keyof OrderViews]: Selector<OrderViews[Name]> };
