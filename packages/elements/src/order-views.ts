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
import type { DestinationView } from '@orderpad/core/destination';
import type { PromotionsView } from '@orderpad/core/promotions';
import type { ShoppingView } from '@orderpad/core/shopping';

/** What an order shows of itself, by slice. */
export interface OrderViews {
  pad: PadView;
  contact: ContactView;
  destination: DestinationView;
  items: ItemsView;
  promotions: PromotionsView;
  shopping: ShoppingView;
  shipping: ShippingView;
  payment: PaymentView;
  review: ReviewView;
  summary: SummaryView;
  placed: PlacedView;
}

export type OrderSelectors = { readonly [Name in keyof OrderViews]: Selector<OrderViews[Name]> };
