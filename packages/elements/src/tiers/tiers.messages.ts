/** Messages about the tier of a contact. */
export const tierMessages = {
  'tier.prices': 'Prices of the tier',
  'tier.view': 'View pricing tier',
  'tier.heading': 'Pricing tier: {name}',
  'tier.loading': 'Loading the pricing tier …',
  'tier.rules': 'Rules of {name}',
  'tier.what': 'Applies to',
  'tier.from': 'From',
  'tier.price': 'Price',
  'tier.everything': 'Everything',
  'tier.everything-in': 'Everything in {category}',
  'tier.pieces': { one: '{count} piece', other: '{count} pieces' },
  'tier.off': '{percent} off',
  'tier.each': '{price} each',
  'tier.note': 'The most specific rule that fits a line applies. No rule raises a price.',
  'tier.none': 'No prices of its own',
  'tier.none-hint': 'Contacts of this tier pay the list prices.',
} as const;
export type TierKey = keyof typeof tierMessages;
