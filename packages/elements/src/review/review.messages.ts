/** Messages of the review. */
export const reviewMessages = {
  'review.heading': 'Review',
  'review.change': 'Change {what}',
  'review.no-method': 'No shipping method chosen',
  'review.note': 'Instructions for this order',
  'review.note-hint': 'For packing and delivery. Not printed on the invoice.',
  'review.warnings': 'Please confirm',
  'review.accept': '{warning} I have seen this.',
  'review.total-changed': 'The total changed from {from} to {to}.',
  'review.refused-promotion': 'This promotion has no effect and must be removed: {name}.',
  'review.place': 'Place order',
  'review.place-total': 'Place order · {total}',
  'review.placing': 'Placing the order …',
  'review.awaiting': 'Checking the price …',
  'review.renewing': 'The price is being updated.',
  'review.why-warnings': 'Confirm the points above first.',
  'review.why': 'Not yet:',
  'review.sending': 'The order is being sent. Keep this page open.',
  'review.unknown': 'Checking whether the order was placed. Don’t enter it again.',
  'review.unknown-more':
    'The connection broke off while the order was being sent. Checking again until it is certain ({count} times so far).',
  'review.refused': 'The order was not placed.',
  'review.support': 'If this continues, contact {support}.',
  'review.pay-nothing': 'No payment method chosen',
} as const;
export type ReviewKey = keyof typeof reviewMessages;
