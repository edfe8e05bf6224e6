/** The messages of the step, in English. A page in another language replaces them through the property `messages`. */
export const deliveryWindowMessages = {
  'pad.step-delivery-window': 'Delivery',
  'pad.screen-delivery': 'Shipping and delivery',
  'delivery-window.heading': 'When should it come?',
  'delivery-window.legend': 'Delivery window',
  'delivery-window.time': '{from} to {to}',
  'delivery-window.none':
    'No delivery window is free. Try again tomorrow, or choose another shipping method.',
  'issue.delivery-window.required': 'Choose a delivery window.',
  'issue.delivery-window.not-offered': 'This delivery window is not offered.',
  'issue.delivery-window.full': 'This delivery window is full. Choose another one.',
  'issue.delivery-window.withdrawn': 'The chosen delivery window is no longer free.',
} as const;
