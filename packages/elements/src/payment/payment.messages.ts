/** Messages of the payment step. */
export const paymentMessages = {
  'payment.heading': 'Payment',
  'payment.method': 'How is it paid?',
  'payment.asking': 'Asking for ways to pay …',
  'payment.none': 'There is no way to pay for this order yet. Complete the steps before this one first.',
  'payment.why': 'What is missing?',
  'payment.offline': 'Settled outside; nothing is charged now.',
  'payment.stored': 'Kept with the payment provider.',
  'payment.card': 'Card details go straight to the payment provider.',
  'payment.link': 'The customer gets a link and pays there.',
  'payment.payer': 'Whose money?',
  'payment.payer-contact': 'The customer’s',
  'payment.payer-operator': 'Mine',
  'payment.reference': 'Reference',
  'payment.reference-hint':
    'What the payer calls this purchase, such as a purchase order number. Printed on the invoice.',
} as const;
