/** Messages while it is found out what leaves with a line. */
export const reductionMessages = { 'items.checking': 'Checking what else changes …' } as const;
