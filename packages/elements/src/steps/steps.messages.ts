/** The titles of the steps. Every element has them at hand: a fix names the step that it leads to. */
export const stepsMessages = {
  'pad.step-contact': 'Contact',
  'pad.step-destination': 'Destination',
  'pad.step-items': 'Items',
  'pad.step-shipping': 'Shipping',
  'pad.step-payment': 'Payment',
  'pad.step-review': 'Review',
} as const;
