import { sendingMessages } from './sending.messages.ts';

/** Messages of **Send to customer**. */
export const sendMessages = {
  ...sendingMessages,
  'handoffs.ask': 'Send this order to the customer?',
  'handoffs.amount': 'Amount to pay',
  'handoffs.email': 'E-mail address',
  'handoffs.email-hint': 'Used for this link only. Leave it empty to pass the link on yourself.',
  'handoffs.email-invalid': 'Enter an e-mail address, for example name@example.com, or leave it empty.',
  'handoffs.valid': 'The link works for',
  'handoffs.valid-days': { one: '{count} day', other: '{count} days' },
  'handoffs.valid-until': 'Until {until}.',
  'handoffs.then-pays': 'The customer opens the link, sees the order and pays exactly this amount.',
  'handoffs.then-locked': 'Until then the order cannot be changed. You can take it back at any time.',
  'handoffs.cancel': 'Cancel',
  'handoffs.send-link': 'Send link',
  'handoffs.make-link': 'Create link',
  'handoffs.changed': 'The order has changed, so nothing was sent. Check it and try again.',
} as const;
export type SendKey = keyof typeof sendMessages;
