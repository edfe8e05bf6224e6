import type { CardSummary } from '@orderpad/contracts';

/** Returns the name of a card among the methods and on an order, e.g. `Visa ending in 4242`. */
export const cardName = ({ brand, last4 }: CardSummary): string =>
  `${brand.charAt(0).toUpperCase()}${brand.slice(1)} ending in ${last4}`;
