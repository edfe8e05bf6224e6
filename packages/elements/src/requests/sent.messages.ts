/** Messages about a request that was just sent. */
export const sentMessages = {
  'sent.thanks': 'Thank you. Your request is sent.',
  'sent.heading': 'Request {number}',
  'sent.next':
    'We check it and confirm it. You get an e-mail as soon as we have decided. Nothing was charged.',
  'sent.total': { one: '{count} item · {total}', other: '{count} items · {total}' },
  'sent.all': 'View your requests',
  'sent.new': 'Ask for another order',
} as const;
export type SentKey = keyof typeof sentMessages;
