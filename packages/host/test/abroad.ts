import type { Draft, Line } from '@orderpad/contracts';
import type { Clerk } from './user.ts';

/** The markets of the example shop. */
export const currencies: Record<string, string> = {
  AU: 'AUD',
  BH: 'BHD',
  CA: 'CAD',
  DE: 'EUR',
  FR: 'EUR',
  GB: 'GBP',
  IE: 'EUR',
  JP: 'JPY',
  KW: 'KWD',
  US: 'USD',
};

/** What makes a draft one for a country: collected, at an address there. */
export const goingTo = (country: string, region?: string): Partial<Draft> => ({
  destination: country,
  currency: currencies[country] ?? 'GBP',
  shipments: [
    {
      id: 's1',
      to: {
        kind: 'other',
        address: { line1: '1 Harbour Street', city: 'Anywhere', country, ...(region && { region }) },
      },
      methodId: 'collection',
      parts: [],
    },
  ],
});

/** A draft for somebody without agreements or a tier, so that nothing but goods and taxes is in it. */
export async function draftTo(clerk: Clerk, lines: Line[], to: Partial<Draft>): Promise<Draft> {
  const { id } = await clerk.findContact('Petra');
  return clerk.draftOf(lines, { contactId: id, ...to });
}
