/** Messages about what staff take off the host’s prices. */
export const reductionsMessages = {
  'reductions.what': 'What',
  'reductions.was': 'Was',
  'reductions.would-be': 'Would be',
  'reductions.off': 'Off',
  'reductions.reason': 'Reason',
  'reductions.line': '{count} × {title}',
  'reductions.order': 'Discount on the order',
  'reductions.shipping': 'Shipping: {method}',
  'reductions.caption': 'What is taken off',
} as const;
export type ReductionsKey = keyof typeof reductionsMessages;
