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

/** Views of every session, by slice. Files loaded on demand bring their own views. */
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
