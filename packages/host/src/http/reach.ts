import { HostError, issue, type Draft, type Id, type RouteName } from '@orderpad/contracts';
import { and, eq } from 'drizzle-orm';
import { orders } from '../data/schema.ts';
import type { Ask } from '../service/handler.ts';
import { contactOf } from '../slices/contact/contact.ts';

/** Restricts a customer's request to their own records. Throws `forbidden` or `not-found` for those of others. */
type Narrow<Name extends RouteName> = (ask: Ask<Name>, own: Id) => Ask<Name> | Promise<Ask<Name>>;

/** A customer's access to a route: `all`, `none`, or restricted to their own records. */
type Reach<Name extends RouteName> = 'all' | 'none' | Narrow<Name>;

/** Access of customers by route; a new route without an entry is a compile error. */
const reaches: { readonly [Name in RouteName]: Reach<Name> } = {
  signIn: 'all',
  getSignIn: 'all',
  signOut: 'all',
  describe: 'all',
  searchContacts: 'none',
  getContact: ownContact,
  createContact: 'none',
  async updateContact(ask, own) {
    ownContact(ask, own);
    // Companies may buy on account, so only staff may make a contact one.
    const { company } = await contactOf(ask.service.db, own);
    if (ask.body.company !== company) throw forbidden(['company']);
    return ask;
  },
  addAddress: ownContact,
  updateAddress: ownContact,
  searchCatalog: ownScope,
  resolveSkus: (ask, own) => ({ ...ask, body: ofOwn(ask.body, own) }),
  listCategories: ownScope,
  listPromotions: ownScope,
  listSpecials: ownScope,
  async getTier(ask, own) {
    const { tier } = await contactOf(ask.service.db, own);
    if (ask.params.id !== tier?.id) throw forbidden(['id']);
    return ask;
  },
  quote: (ask, own) => ({ ...ask, body: ownDraft(ask.body, own) }),
  place: (ask, own) => ({ ...ask, body: { ...ask.body, draft: ownDraft(ask.body.draft, own) } }),
  listOrders: ownScope,
  async getOrder(ask, own) {
    const isOwn = and(eq(orders.id, ask.params.id), eq(orders.contactId, own));
    const [order] = await ask.service.db.select({ id: orders.id }).from(orders).where(isOwn);
    // The same answer as for an order that does not exist, so that it discloses nothing.
    if (!order) throw new HostError('not-found', 'no such order');
    return ask;
  },
  // Submission keys belong to the user who sent them.
  lookupSubmission: 'all',
  fenceSubmission: 'all',
};

export const isInReach = (name: RouteName): boolean => reaches[name] !== 'none';

/**
 * Returns the request restricted to what a customer may see; requests of staff are returned unchanged. Throws
 * `forbidden` or `not-found` for records of others.
 */
export async function narrowed<Name extends RouteName>(name: Name, ask: Ask<Name>): Promise<Ask<Name>> {
  const { user } = ask;
  const reach: Reach<Name> = reaches[name];
  if (user?.role !== 'customer' || typeof reach === 'string') return ask;
  if (user.contactId === null) throw forbidden();
  return reach(ask, user.contactId);
}

function ownContact<About extends { readonly params: { readonly id: Id } }>(ask: About, own: Id): About {
  if (ask.params.id !== own) throw forbidden(['id']);
  return ask;
}

function ownScope<About extends { readonly query: { contactId?: Id | undefined } }>(
  ask: About,
  own: Id,
): About {
  return { ...ask, query: ofOwn(ask.query, own) };
}

/** Fills in the customer's own contact where the request names none. */
function ofOwn<For extends { contactId?: Id | undefined }>(asked: For, own: Id): For {
  if (asked.contactId !== undefined && asked.contactId !== own) throw forbidden(['contactId']);
  return { ...asked, contactId: own };
}

/** Restricts a draft to the customer's own contact, to items of the catalog and to the host's prices. */
function ownDraft(draft: Draft, own: Id): Draft {
  for (const { id, item, override } of draft.lines) {
    if (item.kind === 'custom') throw forbidden(['lines', id, 'item']);
    if (override) throw forbidden(['lines', id, 'override']);
  }
  return ofOwn(draft, own);
}

const forbidden = (path: (string | number)[] = []): HostError =>
  new HostError('forbidden', 'not permitted', { issues: [issue('not-permitted', path)] });
