import type { Address, Draft, Line } from '@orderpad/contracts';
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
const plainRegions: Record<string, string> = { AU: 'NSW', CA: 'AB', JP: 'JP-13', US: 'OR' };

const postalCodes: Record<string, string> = {
  AU: '2000',
  CA: 'T2P 1J9',
  DE: '20459',
  FR: '75001',
  GB: 'LS1 6DT',
  IE: 'D02 X285',
  JP: '104-0061',
  NO: '0150',
  US: '97201',
};

/** Returns an address in a country that its post takes. */
export const addressIn = (country: string, region = plainRegions[country]): Address => ({
  line1: '1 Harbour Street',
  city: 'Anywhere',
  country,
  ...(postalCodes[country] && { postalCode: postalCodes[country] }),
  ...(region && { region }),
});

/** Returns the part of a draft that makes it one for a country: sent to an address there, which costs nothing. */
export const goingTo = (country: string, region = plainRegions[country]): Partial<Draft> => ({
  destination: country,
  currency: currencies[country] ?? 'GBP',
  shipments: [
    {
      id: 's1',
      to: {
        kind: 'other',
        address: addressIn(country, region),
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
