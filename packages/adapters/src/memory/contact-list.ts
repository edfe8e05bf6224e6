import {
  ContactQuery,
  contactFilters,
  HostError,
  issue,
  needsContactList,
  parseIssues,
  type Contact,
  type ContactFilter,
  type ContactPage,
  type ContactSort,
} from '@orderpad/contracts';
import { folded, isMatch } from './paging.ts';
import { requireAbility, type Shop } from './shop.ts';

/** Returns the page of the contacts found that a query asks for: filtered, sorted, and with a cursor in each direction. */
export function contactPage(shop: Shop, found: readonly Contact[], query: ContactQuery): ContactPage {
  requireReadable(query);
  if (needsContactList(query)) requireAbility(shop, 'contacts.list');
  const listed = sorted(
    shop,
    found.filter((contact) => isListed(contact, query)),
    query,
  );
  const [from, until] = rangeOf(listed, query);
  const items = listed.slice(from, until).map((contact) => withLastOrder(shop, contact));
  const [first, last] = [items[0], items.at(-1)];
  const isTwoWay = shop.profile.capabilities.includes('contacts.list');
  return {
    items,
    ...(last && until < listed.length && { next: `after ${last.id}` }),
    ...(first && from > 0 && isTwoWay && { previous: `before ${first.id}` }),
    ...(query.sort && !query.cursor && { total: { count: listed.length, isExact: true } }),
  };
}

/** Adds the time of the newest order. */
export function withLastOrder(shop: Shop, contact: Contact): Contact {
  if (!shop.profile.capabilities.includes('contacts.list')) return contact;
  const lastOrderAt = shop.orders.lastAt(contact.id);
  return lastOrderAt ? { ...contact, lastOrderAt } : contact;
}

/** Refuses what is no query: what comes over HTTP is parsed before it gets here, what comes here is not. */
function requireReadable(query: ContactQuery): void {
  const { error } = ContactQuery.safeParse(query);
  if (error) throw new HostError('invalid', 'no query for contacts', { issues: parseIssues(error, query) });
}

const isListed = (contact: Contact, query: ContactQuery): boolean =>
  contactFilters.every((name) => {
    const sought = query[name]?.trim();
    if (!sought) return true;
    return name === 'phone'
      ? isMatch(sought, [], contact.phone)
      : folded(valueOf(contact, name)).includes(folded(sought));
  });

function valueOf(contact: Contact, name: Exclude<ContactFilter, 'phone'>): string {
  if (name === 'city') return contact.addresses[0]?.city ?? '';
  return (name === 'tier' ? contact.tier?.name : contact[name]) ?? '';
}

/** The properties that contacts are compared by, the decisive one first. */
const keys: Record<Exclude<ContactSort, 'lastOrder'>, readonly Exclude<ContactFilter, 'phone'>[]> = {
  firstName: ['firstName', 'lastName'],
  lastName: ['lastName', 'firstName'],
  company: ['company', 'lastName'],
  number: ['number'],
  city: ['city', 'lastName'],
};

function sorted(shop: Shop, contacts: readonly Contact[], query: ContactQuery): readonly Contact[] {
  const { sort, direction } = query;
  if (!sort) return contacts;
  const keyed = contacts.map((contact) => ({ contact, key: keyOf(shop, contact, sort) }));
  const sign = direction === 'descending' ? -1 : 1;
  return keyed
    .toSorted(
      (a, b) =>
        blanksLast(a.key, b.key) || sign * (compare(a.key, b.key) || order(a.contact.id, b.contact.id)),
    )
    .map(({ contact }) => contact);
}

const keyOf = (shop: Shop, contact: Contact, sort: ContactSort): string[] =>
  sort === 'lastOrder'
    ? [shop.orders.lastAt(contact.id) ?? '']
    : keys[sort].map((name) => folded(valueOf(contact, name)));

const blanksLast = ([a]: readonly string[], [b]: readonly string[]): number => Number(!a) - Number(!b);

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [at, text] of a.entries()) {
    const difference = order(text, b[at] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers inside texts are compared by their values: 9 comes before 10. */
const order = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : Number(a > b));
const collator = new Intl.Collator('en', { numeric: true });

/** Returns the part of a list that a cursor asks for. A cursor names the contact that the page begins after, or ends before. */
function rangeOf(listed: readonly Contact[], { cursor, limit }: ContactQuery): [number, number] {
  if (cursor === undefined) return [0, limit];
  const [, side, id] = /^(after|before) (.+)$/s.exec(cursor) ?? [];
  const at = listed.findIndex((contact) => contact.id === id);
  if (at < 0)
    throw new HostError('invalid', 'the cursor is not one of ours', {
      issues: [issue('unknown-cursor', ['cursor'])],
    });
  return side === 'after' ? [at + 1, at + 1 + limit] : [Math.max(0, at - limit), at];
}
