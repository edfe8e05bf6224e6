import type { Contact } from '@orderpad/contracts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import type { OrderSession } from '../order/session.ts';

/**
 * Finds contacts as text is typed. Every text is a request, since the host also searches fields that a contact does not show.
 *
 * @example
 * const contacts = findContacts(session);
 * contacts.watch(({ items: [contact], isSearching }) => {
 *   if (contact && !isSearching) session.send({ type: 'contact.select', contact });
 * });
 * contacts.find('ada');
 */
export const findContacts = (session: OrderSession): Finder<Contact> =>
  createFinder({
    ask: (text, cursor, call) =>
      session.ask(
        ({ contacts }) =>
          contacts?.search({ text, limit: 20, ...(cursor && { cursor }) }, call) ??
          Promise.resolve({ items: [] }),
      ),
  });
