/** Labels of the figures of a summary, a review and a placed order. */
export const totalsMessages = {
  'totals.subtotal': 'Subtotal',
  'totals.discount': 'Discount',
  'totals.shipping': 'Shipping',
  'totals.gift-wrap': 'Gift wrap',
  'totals.free': 'Free',
  'totals.tax': 'Tax',
  'totals.tax-rate': '{name} {rate}',
  'totals.included': 'Includes {tax}',
  'totals.total': 'Total',
  'totals.later': 'Not chosen yet',
  'totals.pending': 'Not known yet',
} as const;
export type TotalsKey = keyof typeof totalsMessages;
