import type { Messages } from './en.ts';

/** Messages for customers who order in person, in place of those for staff. The page's own messages come before them. */
export const inPersonMessages = {
  'pad.step-contact': 'For you',
  'pad.closed': 'You cannot order here at the moment',
  'pad.closed-ecommerce-disabled':
    'Online ordering is switched off at the moment. Try again later, or contact us.',
  'pad.closed-no-published-products': 'There is nothing to order yet. Try again later.',
  'pad.closed-not-permitted': 'Your account may not place orders now. Contact us to have it opened.',
  'address.name-hint': 'If it is not you',
  'shipping.other-hint': 'Your saved addresses stay as they are.',
  'shipping.edit': 'Edit this address',
  'shipping.edit-heading': 'Edit your address',
  'shipping.edit-hint': 'Your saved address changes: for this order and for later ones.',
  'payment.method': 'How do you want to pay?',
  'payment.link': 'You get a link and pay there.',
  'payment.reference-hint':
    'What you call this purchase, such as a purchase order number. Printed on the invoice.',
  'promotions.none-hint': 'No promotion runs for you now.',
  'order.thanks': 'Thank you. Your order is placed.',
  'order.contact': 'For you',
  'order.payer-contact': 'Paid by you',
  'order.all': 'View your orders',
  'orders.heading': 'Your orders',
  'orders.search-placeholder': 'Order number',
  'orders.empty-hint': 'Your orders appear here as soon as they are placed.',
  'orders.none-hint': 'Try another number or status.',
  'orders.back': 'All your orders',
  'issue.contact-barred': 'Your account may not place orders now. Contact us to have it opened.',
  'issue.contact-gone': 'Your account could not be found. Contact us.',
  'issue.address-required': 'You have no address with us yet. Add one to continue.',
  'issue.payment-required': 'Choose how you pay.',
  'issue.sku-not-sold-to-contact': 'Not sold to you.',
  'issue.promotion-not-for-contact': 'This offer is not for you. Remove it.',
  'problem.forbidden': 'Your account may not do this. Contact us if it should.',
} as const satisfies Messages;
