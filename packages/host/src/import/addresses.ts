import { randomUUID } from 'node:crypto';
import type { Address } from '@orderpad/contracts';
import { storedAddress } from '@orderpad/contracts/addresses';
import { eq, sql } from 'drizzle-orm';
import { addresses, contacts } from '../data/schema.ts';
import { refreshSearchText } from '../slices/contact/search-texts.ts';
import { refuse, type Reader } from './reader.ts';
import type { Kind } from './kind.ts';
import { planned } from './upsert.ts';

export const addressRows: Kind = {
  name: 'addresses',
  columns: [
    'contact',
    'position',
    'name',
    'company',
    'line1',
    'line2',
    'city',
    'region',
    'postalCode',
    'country',
    'phone',
  ],
  async begin({ db }) {
    const people = await db.select({ id: contacts.id, number: contacts.number }).from(contacts);
    const ids = new Map(people.map(({ id, number }) => [number ?? '', id]));
    const before = new Map(
      (await db.select().from(addresses)).map((row) => [`${row.contactId} ${row.position}`, row]),
    );
    return async (reader) => {
      const number = reader.text('contact', 60);
      const contactId =
        ids.get(number) ?? refuse('contact', 'unknown', 'Import the contact first, in contacts.csv.');
      const position = reader.has('position') ? reader.whole('position', 1, 1000) - 1 : 0;
      const address = await storedAddress(addressIn(reader), []);
      const row = before.get(`${contactId} ${position}`);
      const id = row?.id ?? `a-${randomUUID()}`;
      const touch = async () => {
        const revision = sql`${contacts.revision} + 1`;
        await db.update(contacts).set({ revision }).where(eq(contacts.id, contactId));
        await refreshSearchText(db, contactId);
      };
      return planned(
        `${number} ${position + 1}`,
        row,
        { address },
        {
          insert: (all) =>
            db
              .insert(addresses)
              .values({ id, contactId, position, ...all })
              .then(touch),
          update: (all) => db.update(addresses).set(all).where(eq(addresses.id, id)).then(touch),
        },
      );
    };
  },
};

function addressIn(reader: Reader): Address {
  const optional = (['name', 'company', 'line2', 'city', 'region', 'postalCode', 'phone'] as const).flatMap(
    (name) => {
      const text = reader.optional(name);
      return text === undefined ? [] : [[name, text] as const];
    },
  );
  return { ...Object.fromEntries(optional), line1: reader.text('line1'), country: reader.country('country') };
}
