/** The sentences of messages, with `{name}` placeholders. */
export const en = {
  'mail.greeting': 'Hello {name},',
  'mail.help': 'Any questions? We are glad to help:',
  'mail.copy': 'If the button does not work, copy this address into your browser:',
  'order-ready.subject': '{shop}: your order is ready to check and pay',
  'order-ready.heading': 'Your order is ready to check and pay',
  'order-ready.intro':
    '{sender} has prepared an order for you at {shop}. Check it, then pay on our secure page.',
  'order-ready.total': 'Total',
  'order-ready.until': 'Pay before',
  'order-ready.sender': 'Prepared by',
  'order-ready.action': 'Check and pay',
  'order-ready.private':
    'This link is for you alone and opens in one browser only. Please do not forward this message.',
  'order-ready.unexpected':
    'If you did not ask for this order, do nothing: nothing is ordered until you pay.',
  'request.number': 'Request',
  'request.order': 'Order',
  'request.total': 'Total',
  'request.reason': 'Reason',
  'request-confirmed.subject': '{shop}: your order request {number} is confirmed',
  'request-confirmed.heading': 'Your order request is confirmed',
  'request-confirmed.intro': '{by} at {shop} has confirmed your order request.',
  'request-confirmed.next': 'We are preparing your order now. There is nothing you need to do.',
  'request-declined.subject': '{shop}: your order request {number} was declined',
  'request-declined.heading': 'Your order request was declined',
  'request-declined.intro': '{by} at {shop} could not confirm your order request.',
  'request-declined.next': 'Nothing was ordered or charged. You can send a new request at any time.',
  'password-reset.subject': '{shop}: choose a new passcode',
  'password-reset.heading': 'Choose a new passcode',
  'password-reset.intro': 'You asked for a new passcode at {shop}. Choose one on our secure page.',
  'password-reset.action': 'Choose a passcode',
  'password-reset.until': 'This link works once, until {until}. A newer link replaces it.',
  'password-reset.unexpected': 'If you did not ask for it, do nothing: your passcode stays as it is.',
};

export type MailMessages = Readonly<Record<keyof typeof en, string>>;
