/** Messages of the payment step. */
export const paymentMessages = {
  'payment.heading': 'Payment',
  'payment.method': 'How is it paid?',
  'payment.asking': 'Loading payment methods …',
  'payment.none': 'There is no payment method for this order yet. Complete the steps before this one first.',
  'payment.why': 'What is missing?',
  'payment.offline': 'Paid outside this system. Nothing is charged now.',
  'payment.account': '{owed} owed now',
  'payment.account-limit': '{owed} owed now, limit {limit}',
  'payment.stored': 'Saved with the payment provider.',
  'payment.card': 'Card details go straight to the payment provider.',
  'payment.link': 'The customer gets a link and pays there.',
  'payment.payer': 'Who pays?',
  'payment.payer-contact': 'The customer',
  'payment.payer-operator': 'I do',
  'payment.not-theirs': '{method} belongs to another payer, so it is no longer chosen. Choose a method.',
  'payment.opening': 'Opening the fields of the payment provider …',
  'payment.card-fields': 'Card details',
  'payment.cvv-fields': 'Security code of the card',
  'payment.not-opened': 'The fields of the payment provider did not open. Nothing was charged.',
  'payment.lost': 'The fields were closed, and what was entered in them is gone. Nothing was charged.',
  'payment.unavailable':
    'This page cannot take cards for this method: it does not have “{adapter}”. Choose another payment method.',
  'payment.unsupported': 'The payment provider cannot take this card here. Choose another payment method.',
  'payment.save': 'Save this card for {name}',
  'payment.save-hint': 'Kept by the payment provider, in the account of {name} only.',
  'payment.reference': 'Reference',
  'payment.reference-hint':
    'What the payer calls this purchase, such as a purchase order number. Printed on the invoice.',
  'payment.send-hint': 'No method is needed here then: the customer pays by a link.',
} as const;
export type PaymentKey = keyof typeof paymentMessages;
