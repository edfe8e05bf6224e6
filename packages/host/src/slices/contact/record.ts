import { type ContactNote, HostError } from '@orderpad/contracts';
import { desc, eq } from 'drizzle-orm';
import { contactNotes, contacts } from '../../data/schema.ts';
import { record } from '../../service/audit.ts';
import type { Handler } from '../../service/handler.ts';

/** Most notes that a record has. */
const most = 50;

export const getContactRecord: Handler<'getContactRecord'> = async ({ service: { db }, params: { id } }) => {
  const [contact] = await db.select({ credit: contacts.credit }).from(contacts).where(eq(contacts.id, id));
  if (!contact) throw noSuchContact();
  const rows = await db
    .select()
    .from(contactNotes)
    .where(eq(contactNotes.contactId, id))
    .orderBy(desc(contactNotes.at), desc(contactNotes.id))
    .limit(most);
  return { ...(contact.credit && { credit: contact.credit }), notes: rows.map(noteOf) };
};

/** Adds a note, once a key. */
export const addContactNote: Handler<'addContactNote'> = ({ service, user, key, params, body }) =>
  service.db.transaction(async (transaction) => {
    const [contact] = await transaction
      .select({ id: contacts.id })
      .from(contacts)
      .where(eq(contacts.id, params.id));
    if (!contact) throw noSuchContact();
    const at = service.now();
    const note = { id: key, contactId: contact.id, userId: user.id, by: user.name, text: body.text, at };
    const [added] = await transaction.insert(contactNotes).values(note).onConflictDoNothing().returning();
    if (!added) {
      const [earlier] = await transaction.select().from(contactNotes).where(eq(contactNotes.id, key));
      const isSame =
        earlier?.userId === user.id && earlier.contactId === contact.id && earlier.text === body.text;
      if (!isSame) throw new HostError('key-reused', 'this key was used for another note');
      return noteOf(earlier);
    }
    await record(transaction, {
      at,
      userId: user.id,
      onBehalfOf: contact.id,
      action: 'contact.note-added',
      subject: key,
    });
    return noteOf(added);
  });

const noteOf = ({ id, text, at, by }: typeof contactNotes.$inferSelect): ContactNote => ({
  id,
  text,
  at: at.toISOString(),
  by,
});

const noSuchContact = (): HostError => new HostError('not-found', 'no such contact');
