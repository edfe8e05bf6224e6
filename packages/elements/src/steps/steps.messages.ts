/** The titles of the steps, and of screens with several of them. Every element has them at hand: a fix names the step that it leads to. */
export const stepsMessages = {
  'pad.step-contact': 'Contact',
  'pad.step-destination': 'Destination',
  'pad.step-items': 'Items',
  'pad.step-shipping': 'Shipping',
  'pad.step-payment': 'Payment',
  'pad.step-review': 'Review',
  'pad.screen-payment-and-shipping': 'Payment and shipping',
} as const;
