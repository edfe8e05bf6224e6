import {
  codeText,
  ContactInput,
  fingerprint,
  HostError,
  issue,
  parseIssues,
  type Address,
  type Contact,
  type ContactPage,
  type ContactQuery,
  type ContactTag,
  type Id,
  type SavedAddress,
  type SubmissionKey,
} from '@orderpad/contracts';
import { storedAddress } from '@orderpad/contracts/addresses';
import { contactPage, withLastOrder } from './contact-list.ts';
import { isMatch } from './paging.ts';
import { notFound, requireAbility, type Shop } from './shop.ts';

export function searchContacts(shop: Shop, query: ContactQuery): ContactPage {
  const { contacts, orders } = shop;
  const text = codeText(query.text);
  const ordered = orders.numbered(text);
  const found = [...contacts.values()].filter(
    (contact) => contact.id === ordered?.contact.id || isMatch(text, factsOf(contact), contact.phone),
  );
  return contactPage(shop, found, query);
}

/** Returns what a contact is found by, besides the phone number. */
export const factsOf = ({ firstName, lastName, company, email, number }: Contact) => [
  firstName,
  lastName,
  company,
  email,
  number,
];

export const getContact = (shop: Shop, id: Id): Contact => withLastOrder(shop, keptContact(shop, id));

function keptContact({ contacts }: Shop, id: Id): Contact {
  const contact = contacts.get(id);
  if (!contact) throw notFound('contact', id);
  return contact;
}

/** Returns what is written for a new contact, its address settled. */
export async function storedContact(input: ContactInput): Promise<ContactInput> {
  const { address } = input;
  return address ? { ...input, address: await storedAddress(address, ['address']) } : input;
}

export function createContact(shop: Shop, input: ContactInput, key: SubmissionKey): Contact {
  requireAbility(shop, 'contacts.create');
  requireFields(shop, input);
  return once(shop, key, input, () => {
    const { address, jobTitle, ...rest } = checked(input);
    const id = `contact-${shop.contacts.size + 1}`;
    const addresses = address ? [{ id: `${id}-1`, ...address }] : [];
    const number = `C-${1000 + shop.contacts.size}`;
    return { id, ...rest, ...(jobTitle && { jobTitle }), number: rest.number ?? number, addresses };
  });
}

/** Corrects a contact, unless `base` is not its present state. What is there already changes nothing. */
export function updateContact(
  shop: Shop,
  id: Id,
  input: ContactInput,
  base: ContactTag | undefined,
): Contact {
  requireAbility(shop, 'contacts.update');
  requireFields(shop, input, id);
  const before = keptContact(shop, id);
  const { address, jobTitle = before.jobTitle, fields = before.fields, ...details } = checked(input);
  const { number, tier, bar, flags, tag, addresses } = before;
  const [first, ...others] = addresses;
  const after = {
    id,
    ...(number && { number }),
    ...(tier && { tier }),
    ...(bar && { bar }),
    ...(flags && { flags }),
    ...(tag && { tag }),
    ...details,
    ...(jobTitle && { jobTitle }),
    ...(fields && Object.keys(fields).length > 0 && { fields }),
    addresses: address ? [{ ...address, id: first?.id ?? `${id}-1` }, ...others] : addresses,
  };
  if (fingerprint(after) === fingerprint(before)) return withLastOrder(shop, before);
  if (base !== undefined && base !== before.tag)
    throw new HostError('stale', 'somebody else has corrected the contact meanwhile');
  return keep(shop, after);
}

export function addAddress(shop: Shop, id: Id, address: Address, key: SubmissionKey): Contact {
  requireAbility(shop, 'contacts.addresses');
  const contact = keptContact(shop, id);
  return once(shop, key, { id, address }, () => {
    const addressId = `${id}-${contact.addresses.length + 1}`;
    return { ...contact, addresses: [...contact.addresses, { ...address, id: addressId }] };
  });
}

export function updateAddress(shop: Shop, id: Id, address: SavedAddress): Contact {
  requireAbility(shop, 'contacts.addresses');
  const contact = keptContact(shop, id);
  if (!contact.addresses.some((each) => each.id === address.id)) throw notFound('address', address.id);
  const addresses = contact.addresses.map((each) => (each.id === address.id ? address : each));
  return keep(shop, { ...contact, addresses });
}

/** Throws for fields that the shop does not keep, and for a number that somebody else has. */
function requireFields(shop: Shop, input: ContactInput, id?: Id): void {
  const { number, jobTitle, fields } = input;
  if (number !== undefined || jobTitle || fields) requireAbility(shop, 'contacts.fields');
  const isTaken =
    number !== undefined &&
    [...shop.contacts.values()].some((other) => other.number === number && other.id !== id);
  if (isTaken)
    throw new HostError('invalid', 'another contact has this number', {
      issues: [issue('number-taken', ['number'])],
    });
}

/** Makes a contact the first time a key comes, and returns it as it is now every time. */
function once(shop: Shop, key: SubmissionKey, content: unknown, make: () => Contact): Contact {
  const sent = fingerprint(content);
  const before = shop.created.get(key);
  if (before && before.sent !== sent)
    throw new HostError('key-reused', 'this key came with something else before');
  if (before) return getContact(shop, before.id);
  const contact = keep(shop, make());
  shop.created.set(key, { sent, id: contact.id });
  return contact;
}

function keep(shop: Shop, contact: Contact): Contact {
  const tagged = { ...contact, tag: String(Number(contact.tag ?? 0) + 1) };
  shop.contacts.set(contact.id, tagged);
  return withLastOrder(shop, tagged);
}

function checked(input: ContactInput): ContactInput {
  const { success, data, error } = ContactInput.safeParse(input);
  if (success) return data;
  throw new HostError('invalid', 'the contact is not complete', { issues: parseIssues(error, input) });
}
