import { randomUUID } from 'node:crypto';
import { isEmail } from '@orderpad/contracts';
import { eq, sql } from 'drizzle-orm';
import { contacts, tiers } from '../data/schema.ts';
import { record } from '../service/audit.ts';
import { refreshSearchText } from '../slices/contact/search-texts.ts';
import { refuse } from './reader.ts';
import { importer, type Kind } from './kind.ts';
import { planned } from './upsert.ts';

export const contactRows: Kind = {
  name: 'contacts',
  columns: [
    'number',
    'firstName',
    'lastName',
    'company',
    'email',
    'phone',
    'language',
    'tier',
    'jobTitle',
    'field:',
  ],
  async begin({ db, now }) {
    const before = new Map((await db.select().from(contacts)).map((row) => [row.number ?? '', row]));
    const known = new Set((await db.select({ id: tiers.id }).from(tiers)).map(({ id }) => id));
    return async (reader) => {
      const number = reader.text('number', 60);
      const tierId = reader.optional('tier', 60) ?? null;
      if (tierId !== null && !known.has(tierId))
        refuse('tier', 'unknown', 'Import the tier first, in tiers.csv.');
      const email = reader.optional('email', 254) ?? null;
      if (email !== null && !isEmail(email))
        refuse('email', 'no-email', 'Write an address such as name@example.com.');
      const fields = reader.named('field:');
      const values = {
        firstName: reader.optional('firstName', 80) ?? null,
        lastName: reader.optional('lastName', 80) ?? null,
        company: reader.optional('company', 120) ?? null,
        email,
        phone: reader.optional('phone', 40) ?? null,
        language: reader.optional('language', 40) ?? null,
        jobTitle: reader.optional('jobTitle', 80) ?? null,
        tierId,
        fields: fields.length > 0 ? Object.fromEntries(fields) : null,
      };
      if (!(values.firstName ?? values.lastName ?? values.company))
        refuse('lastName', 'required', 'A contact needs a name or a company.');
      const row = before.get(number);
      const id = row?.id ?? `c-${randomUUID()}`;
      const act = { at: now, userId: importer, onBehalfOf: id, subject: id };
      return planned(number, row, values, {
        async insert(all) {
          await db.insert(contacts).values({ id, number, searchText: '', touchedAt: now, ...all });
          await refreshSearchText(db, id);
          await record(db, { ...act, action: 'contact.created' });
        },
        async update(all) {
          const revision = sql`${contacts.revision} + 1`;
          await db
            .update(contacts)
            .set({ ...all, revision })
            .where(eq(contacts.id, id));
          await refreshSearchText(db, id);
          await record(db, { ...act, action: 'contact.updated' });
        },
      });
    };
  },
};
