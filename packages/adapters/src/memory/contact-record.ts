import {
  ContactNoteInput,
  fingerprint,
  HostError,
  parseIssues,
  type ContactNote,
  type ContactRecord,
  type Id,
  type SubmissionKey,
} from '@orderpad/contracts';
import { getContact } from './contact.ts';
import { creditOf } from './credit.ts';
import { instant, requireAbility, type Shop } from './shop.ts';

/** Most notes that a record has. */
const most = 50;

export function contactRecord(shop: Shop, id: Id): ContactRecord {
  requireAbility(shop, 'contacts.record');
  getContact(shop, id);
  const credit = creditOf(shop, id);
  return { ...(credit && { credit }), notes: notesOf(shop, id).slice(0, most) };
}

const notesOf = ({ notes, terms }: Shop, id: Id): readonly ContactNote[] =>
  notes.get(id) ?? terms.notes?.[id] ?? [];

/** Adds a note, once a key. */
export function addNote(shop: Shop, id: Id, input: ContactNoteInput, key: SubmissionKey): ContactNote {
  requireAbility(shop, 'contacts.notes');
  getContact(shop, id);
  const { success, data, error } = ContactNoteInput.safeParse(input);
  if (!success) throw new HostError('invalid', 'no note', { issues: parseIssues(error, input) });
  const before = notesOf(shop, id);
  const sent = before.find((note) => note.id === key);
  if (sent && fingerprint(sent.text) !== fingerprint(data.text))
    throw new HostError('key-reused', 'this key came with another note before');
  const note = sent ?? { id: key, text: data.text, at: instant(shop.now()), by: shop.operator.name };
  if (!sent) shop.notes.set(id, [note, ...before]);
  return note;
}
