import { randomUUID } from 'node:crypto';
import { isEmail } from '@orderpad/contracts';
import { and, eq, sql } from 'drizzle-orm';
import { contacts, tiers } from '../data/schema.ts';
import { record } from '../service/audit.ts';
import { refreshSearchText } from '../slices/contact/search-texts.ts';
import { type Reader, refuse } from './reader.ts';
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
      const row = before.get(number);
      const values = {
        firstName: reader.optional('firstName', 80) ?? null,
        lastName: reader.optional('lastName', 80) ?? null,
        company: reader.optional('company', 120) ?? null,
        email,
        phone: reader.optional('phone', 40) ?? null,
        language: reader.optional('language', 40) ?? null,
        jobTitle: reader.optional('jobTitle', 80) ?? null,
        tierId,
        fields: fieldsIn(reader, row?.fields ?? {}),
      };
      const given = row && reader.given(values, { tierId: 'tier', fields: 'field:' });
      const named = { ...row, ...given, ...(!row && values) };
      if (!(named.firstName ?? named.lastName ?? named.company))
        refuse('lastName', 'required', 'A contact needs a name or a company.');
      const id = row?.id ?? `c-${randomUUID()}`;
      const act = { at: now, userId: importer, onBehalfOf: id, subject: id };
      const writing = {
        async insert(all: typeof values) {
          await db.insert(contacts).values({ id, number, searchText: '', touchedAt: now, ...all });
          await refreshSearchText(db, id);
          await record(db, { ...act, action: 'contact.created' });
        },
        async update(all: Partial<typeof values>) {
          const changed = await db
            .update(contacts)
            .set({ ...all, revision: sql`${contacts.revision} + 1` })
            .where(and(eq(contacts.id, id), eq(contacts.revision, row?.revision ?? 0)))
            .returning({ id: contacts.id });
          if (changed.length === 0)
            refuse('number', 'changed-meanwhile', 'Somebody has just changed this contact: import it again.');
          await refreshSearchText(db, id);
          await record(db, { ...act, action: 'contact.updated' });
        },
      };
      return planned(number, row, values, writing, given);
    };
  },
};

/** Returns the further fields of a contact: those that are known and not in the file stay. */
function fieldsIn(reader: Reader, known: Readonly<Record<string, string>>): Record<string, string> | null {
  const kept = Object.entries(known).filter(([name]) => !reader.hasColumn(`field:${name}`));
  const fields = [...kept, ...reader.named('field:')];
  return fields.length > 0 ? Object.fromEntries(fields) : null;
}
