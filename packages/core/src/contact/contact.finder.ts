import type { Contact } from '@orderpad/contracts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import type { OrderSession } from '../order/session.ts';

/** Whom to order for. Always asks the host, which also searches what a contact does not show. */
export const findContacts = (session: OrderSession): Finder<Contact> =>
  createFinder({
    ask: (text, cursor, call) =>
      session.ask(
        ({ contacts }) =>
          contacts?.search({ text, limit: 20, ...(cursor && { cursor }) }, call) ??
          Promise.resolve({ items: [] }),
      ),
  });
