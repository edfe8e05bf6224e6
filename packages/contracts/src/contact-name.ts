import type { Contact } from './contact.ts';

/** Returns the name of a contact: given and family name in that order, else the company, else what identifies them at all. */
export const nameOf = ({ firstName, lastName, company, email, number, id }: Contact): string =>
  [firstName, lastName].filter(Boolean).join(' ') || company || email || number || id;
