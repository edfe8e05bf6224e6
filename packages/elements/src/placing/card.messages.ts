/** Messages about a card, wherever one is shown. */
export const cardMessages = {
  'card.ending': 'ending in',
  'card.expires': 'Expires {month}',
} as const;
export type CardKey = keyof typeof cardMessages;
