import {
  type Address,
  type Contact,
  type ContactInput,
  fingerprint,
  HostError,
  issue,
} from '@orderpad/contracts';
import { storedAddress } from '@orderpad/contracts/addresses';
import { and, count, eq, ne, sql } from 'drizzle-orm';
import { sha256 } from '../../text/sha256.ts';
import type { Queries } from '../../data/database.ts';
import { addresses, contacts, keyedWrites } from '../../data/schema.ts';
import type { RouteRequest, Handler } from '../../service/handler.ts';
import { changed, record } from '../../service/audit.ts';
import { invalid } from '../../service/failures.ts';
import { contactOf, lockContact } from './contact.ts';
import { refreshSearchText } from './search-texts.ts';

export const createContact: Handler<'createContact'> = (request) =>
  oncePerKey(request, async (transaction) => {
    const { service, user, body } = request;
    const id = service.uuid();
    const number = body.number ?? `N${id.slice(0, 8).toUpperCase()}`;
    await assertOwnNumber(transaction, id, body);
    await transaction.insert(contacts).values({
      ...columnsOf(body),
      id,
      number,
      searchText: '',
      ownerId: user.role === 'consultant' ? user.id : null,
      touchedAt: service.now(),
    });
    if (body.address)
      await insertAddress(transaction, service.uuid(), id, await storedAddress(body.address, ['address']));
    await refreshSearchText(transaction, id);
    await record(transaction, {
      at: service.now(),
      userId: user.id,
      onBehalfOf: id,
      action: 'contact.created',
      subject: id,
    });
    return id;
  });

export const addAddress: Handler<'addAddress'> = (request) =>
  oncePerKey(request, async (transaction) => {
    const { service, user, params, body } = request;
    const id = service.uuid();
    await lockContact(transaction, params.id);
    await insertAddress(transaction, id, params.id, await storedAddress(body, []));
    await touch(transaction, service.now(), params.id);
    await record(transaction, {
      at: service.now(),
      userId: user.id,
      onBehalfOf: params.id,
      action: 'address.added',
      subject: id,
    });
    return params.id;
  });

/** Corrects a contact. What is there already changes nothing, so that a request whose reply was lost can be sent again. */
export const updateContact: Handler<'updateContact'> = async ({
  service,
  user,
  params: { id },
  body,
  base,
  headers,
}) => {
  const address = body.address && (await storedAddress(body.address, ['address']));
  const contact = await service.db.transaction(async (transaction) => {
    await lockContact(transaction, id);
    const before = await contactOf(transaction, id);
    if (isSame(before, { ...body, address })) return before;
    if (base !== undefined && base !== before.tag)
      throw new HostError('stale', 'somebody else has corrected the contact meanwhile');
    await assertOwnNumber(transaction, id, body);
    await transaction.update(contacts).set(columnsOf(body)).where(eq(contacts.id, id));
    if (address) await writeFirstAddress(transaction, service.uuid(), before, address);
    await touch(transaction, service.now(), id);
    await record(transaction, {
      at: service.now(),
      userId: user.id,
      onBehalfOf: id,
      action: 'contact.updated',
      subject: id,
      details: changed(
        { ...columnsOf(before), ...(address && { address: withoutId(before.addresses[0]) }) },
        { ...columnsOf(before), ...columnsOf(body), ...(address && { address }) },
      ),
    });
    return contactOf(transaction, id);
  });
  headers.set('etag', `"${contact.tag}"`);
  return contact;
};

const withoutId = (address: Contact['addresses'][number] | undefined): unknown =>
  address && { ...address, id: undefined };

/** Tells if a correction changes nothing. */
function isSame(before: Contact, { address, ...input }: ContactInput): boolean {
  const [first] = before.addresses;
  return (
    fingerprint(columnsOf(before)) === fingerprint({ ...columnsOf(before), ...columnsOf(input) }) &&
    (!address || (first !== undefined && fingerprint({ ...address, id: first.id }) === fingerprint(first)))
  );
}

async function writeFirstAddress(
  transaction: Queries,
  newId: string,
  { id, addresses: [first] }: Contact,
  address: Address,
): Promise<void> {
  if (first) await transaction.update(addresses).set({ address }).where(eq(addresses.id, first.id));
  else await insertAddress(transaction, newId, id, address);
}

/** Counts a correction, and makes the contact findable by what it holds now. */
async function touch(transaction: Queries, at: Date, id: string): Promise<void> {
  await transaction
    .update(contacts)
    .set({ touchedAt: at, revision: sql`${contacts.revision} + 1` })
    .where(eq(contacts.id, id));
  await refreshSearchText(transaction, id);
}

export const updateAddress: Handler<'updateAddress'> = ({ service, user, params, body }) =>
  service.db.transaction(async (transaction) => {
    await lockContact(transaction, params.id);
    const [before] = await transaction
      .select({ address: addresses.address })
      .from(addresses)
      .where(and(eq(addresses.id, params.addressId), eq(addresses.contactId, params.id)));
    if (!before) throw new HostError('not-found', 'this contact has no such address');
    const address = await storedAddress(body, []);
    await transaction.update(addresses).set({ address }).where(eq(addresses.id, params.addressId));
    await touch(transaction, service.now(), params.id);
    await record(transaction, {
      at: service.now(),
      userId: user.id,
      onBehalfOf: params.id,
      action: 'address.updated',
      subject: params.addressId,
      details: changed({ ...before.address }, { ...address }),
    });
    return contactOf(transaction, params.id);
  });

/**
 * Runs the write once for a key. The same key with the same body returns the contact as it is now; another body
 * throws `key-reused`.
 */
function oncePerKey(
  request: RouteRequest<'createContact'> | RouteRequest<'addAddress'>,
  write: (transaction: Queries) => Promise<string>,
): ReturnType<typeof contactOf> {
  const { service, user, key, params, body, headers } = request;
  const sent = sha256(fingerprint({ to: params ?? null, body }));
  return service.db.transaction(async (transaction) => {
    const claimed = await transaction
      .insert(keyedWrites)
      .values({ userId: user.id, key, fingerprint: sent, contactId: '', at: service.now() })
      .onConflictDoNothing()
      .returning();
    const mine = and(eq(keyedWrites.userId, user.id), eq(keyedWrites.key, key));
    if (claimed.length > 0) {
      const contactId = await write(transaction);
      await transaction.update(keyedWrites).set({ contactId }).where(mine);
      return contactOf(transaction, contactId);
    }
    const [earlier] = await transaction.select().from(keyedWrites).where(mine);
    if (earlier?.fingerprint !== sent)
      throw new HostError('key-reused', 'this key was used with another body');
    headers.set('idempotency-replayed', 'true');
    return contactOf(transaction, earlier.contactId);
  });
}

async function insertAddress(
  transaction: Queries,
  id: string,
  contactId: string,
  address: Address,
): Promise<void> {
  const [before] = await transaction
    .select({ addresses: count() })
    .from(addresses)
    .where(eq(addresses.contactId, contactId));
  await transaction.insert(addresses).values({ id, contactId, position: before?.addresses ?? 0, address });
}

/** Throws `invalid` for a number that another contact has; one that two people give at once the index refuses. */
async function assertOwnNumber(transaction: Queries, id: string, { number }: ContactInput): Promise<void> {
  if (number === undefined) return;
  const [other] = await transaction
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.number, number), ne(contacts.id, id)));
  if (other) throw invalid('another contact has this number', [issue('number-taken', ['number'])]);
}

/** Columns of a contact that staff may write. A field that is left out is cleared, but for those of `contacts.fields`. */
const columnsOf = (input: ContactInput) => ({
  firstName: input.firstName ?? null,
  lastName: input.lastName ?? null,
  company: input.company ?? null,
  email: input.email ?? null,
  phone: input.phone ?? null,
  language: input.language ?? null,
  ...(input.number !== undefined && { number: input.number }),
  ...(input.jobTitle !== undefined && { jobTitle: input.jobTitle }),
  ...(input.fields && { fields: Object.keys(input.fields).length > 0 ? input.fields : null }),
});
