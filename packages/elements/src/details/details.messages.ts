/** Messages of the details of an order, on the review and on the placed order. */
export const detailsMessages = {
  'details.heading': 'Order details',
  'details.add': 'Add order details',
  'details.change': 'Change the order details',
  'details.order-date': 'Ordered on',
  'details.delivery-date': 'Delivery wanted on',
  'details.representative': 'Sales representative',
  'details.tags': 'Tags',
  'details.internal-note': 'Internal note',
  'details.internal-note-hint': 'Only staff read it.',
  'details.confirmation': 'Confirmation',
  'details.confirmation-on': 'Sent by e-mail',
  'details.confirmation-off': 'None',
} as const;
export type DetailsKey = keyof typeof detailsMessages;
