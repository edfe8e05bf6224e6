import {
  contactView,
  itemsView,
  padView,
  paymentView,
  placedView,
  reviewView,
  shippingView,
  summaryView,
} from '@orderpad/core';

/** What an order shows of itself, by slice. */
export const views = {
  pad: padView,
  contact: contactView,
  items: itemsView,
  shipping: shippingView,
  payment: paymentView,
  review: reviewView,
  summary: summaryView,
  placed: placedView,
} as const;

export type OrderViews = { readonly [Name in keyof typeof views]: ReturnType<(typeof views)[Name]> };
