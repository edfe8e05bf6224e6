/** Messages of the payment step. */
export const paymentMessages = {
  'payment.heading': 'Payment',
  'payment.method': 'How is it paid?',
  'payment.asking': 'Loading payment methods …',
  'payment.none': 'There is no payment method for this order yet. Complete the steps before this one first.',
  'payment.why': 'What is missing?',
  'payment.offline': 'Paid outside this system. Nothing is charged now.',
  'payment.stored': 'Saved with the payment provider.',
  'payment.card': 'Card details go straight to the payment provider.',
  'payment.link': 'The customer gets a link and pays there.',
  'payment.payer': 'Who pays?',
  'payment.payer-contact': 'The customer',
  'payment.payer-operator': 'I do',
  'payment.reference': 'Reference',
  'payment.reference-hint':
    'What the payer calls this purchase, such as a purchase order number. Printed on the invoice.',
} as const;
