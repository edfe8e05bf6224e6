import type { Contact, Host } from '@orderpad/contracts';
import { createFinder } from './create-finder.ts';
import type { Finder } from './finder.ts';

/** Whom to order for. Always asks the host, which also searches what a contact does not show. */
export const contactFinder = ({ contacts }: Host): Finder<Contact> =>
  createFinder({
    ask: (text, cursor, call) =>
      contacts?.search({ text, limit: 20, ...(cursor && { cursor }) }, call) ??
      Promise.resolve({ items: [] }),
  });
