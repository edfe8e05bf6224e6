import type { Draft, Line } from '@orderpad/contracts';
import { carriagePaid } from './shop.ts';
import type { TestUser } from './user.ts';

/** Currencies of the example shop's markets, by country. */
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

/** Regions without a tax of their own, in the countries whose taxes depend on the region. */
const plainRegions: Record<string, string> = { CA: 'AB', US: 'OR' };

/** Returns the part of a draft that makes it one for a country: sent to an address there, which costs nothing. */
export const goingTo = (country: string, region = plainRegions[country]): Partial<Draft> => ({
  destination: country,
  currency: currencies[country] ?? 'GBP',
  shipments: [
    {
      id: 's1',
      to: {
        kind: 'other',
        address: { line1: '1 Harbour Street', city: 'Anywhere', country, ...(region && { region }) },
      },
      methodId: carriagePaid,
      parts: [],
    },
  ],
});

/** Makes a draft for a contact without agreements or a tier, so that only items and taxes decide its total. */
export async function draftTo(user: TestUser, lines: Line[], to: Partial<Draft>): Promise<Draft> {
  const { id } = await user.findContact('Petra');
  return user.draftOf(lines, { contactId: id, ...to });
}
