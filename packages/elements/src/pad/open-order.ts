import {
  contactView,
  itemsView,
  padView,
  paymentView,
  placedView,
  reviewView,
  shippingView,
  summaryView,
  startOrder,
  type OrderOptions,
} from '@orderpad/core';
import type { Order } from '../context.ts';
import type { OrderSelectors } from '../order-views.ts';

const views = {
  pad: padView,
  contact: contactView,
  items: itemsView,
  shipping: shippingView,
  payment: paymentView,
  review: reviewView,
  summary: summaryView,
  placed: placedView,
} satisfies OrderSelectors;

/** Start an order, with its views at hand. A module of its own, so that the core comes beside the first paint, not before. */
export const openOrder = (options: OrderOptions): Order => ({ ...startOrder(options), views });
