/** Message of the button that stands beside the one that places the order. */
export const sendingMessages = {
  'handoffs.send': 'Send to customer',
} as const;
export type SendingKey = keyof typeof sendingMessages;
