import {
  OrderRequest,
  type DraftsPort,
  type Host,
  type RequestInput,
  type RequestsEvent,
  type RequestsPort,
} from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { bySeed } from './faults.ts';
import type { HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed, newKey } from './preparing.ts';
import { insist } from './persevere.ts';
import { expectIssue, expectRefusal } from './refused-with.ts';
import { withFaults } from './with-faults.ts';

/** Signs the contact of the fixture in, who orders in person. */
export type InPerson = (host: Host) => Host | Promise<Host>;

/** Declares the promises about orders that customers ask for. `inPerson` signs the customer in. */
export function checkRequests(fixture: HostFixture, inPerson: InPerson): void {
  it('takes a request with what was asked for, and places nothing', async () => {
    const { staff, client, input } = await prepared(fixture, inPerson);

    const request = await requestsOf(client).send(input, keyed());

    expect(OrderRequest.safeParse(request).error).toBeUndefined();
    const { draft, total } = input;
    expect(request).toMatchObject({ draftId: draft.id, total, state: 'sent', asked: { draft } });
    expect(request.asked.quoted.totals.total).toBe(total.amount);
    expect(request.history.map(({ state }) => state)).toEqual(['sent']);
    expect(await requestsOf(staff).get(request.id, call())).toEqual(request);
    const page = await staff.orders.list?.({ text: '', contactId: draft.contactId, limit: 100 }, call());
    const drafts: (string | undefined)[] = [];
    for (const { id } of page?.items ?? []) drafts.push((await staff.orders.get?.(id, call()))?.draftId);
    expect(drafts).not.toContain(draft.id);
  });

  it('gives the same request for the same key, and refuses the key with another draft', async () => {
    const { client, input } = await prepared(fixture, inPerson);
    const once = keyed();
    const first = await requestsOf(client).send(input, once);

    const again = await requestsOf(client).send(input, once);

    expect(again).toEqual(first);
    const other = { ...input, draft: { ...input.draft, note: 'Ring the bell' } };
    await expectRefusal(requestsOf(client).send(other, once), 'key-reused');
    await expectIssue(requestsOf(client).send(input, keyed()), 'draft-requested');
  });

  it('takes no request at another total than the customer saw', async () => {
    const { client, input } = await prepared(fixture, inPerson);
    const total = { ...input.total, amount: input.total.amount - 1 };

    await expectRefusal(requestsOf(client).send({ ...input, total }, keyed()), 'quote-changed');

    const page = await requestsOf(client).list({ text: '', draftId: input.draft.id, limit: 20 }, call());
    expect(page.items).toEqual([]);
  });

  it('gives the draft to staff, and lets the customer neither change nor place it', async () => {
    const { staff, client, input } = await prepared(fixture, inPerson);
    const draft = await completed(client, input.draft);
    const submission = acceptingOf(draft, await client.orders.quote(draft, call()));
    await requestsOf(client).send(input, keyed());
    const changed = { ...input.draft, revision: 9, note: 'Ring the bell' };

    const saved = await draftsOf(staff).load(draft.id, call());

    expect(saved.draft).toEqual(input.draft);
    const base = { ...call(), base: saved.tag };
    await expectIssue(draftsOf(client).save({ draft: changed }, base), 'draft-requested');
    await expectIssue(client.orders.place(submission, keyed()), 'draft-requested');
    await expectIssue(draftsOf(staff).remove(draft.id, call()), 'draft-requested');
    expect((await draftsOf(staff).save({ draft: changed }, base)).draft).toEqual(changed);
  });

  it('is confirmed by placing its draft, adjusted or not, and still tells what was asked for', async () => {
    const { staff, client, input } = await prepared(fixture, inPerson);
    const request = await requestsOf(client).send(input, keyed());
    const adjusted = { ...input.draft, revision: 9, note: 'Ring the bell' };

    const order = await placedBy(staff, adjusted);

    const confirmed = await requestsOf(client).get(request.id, call());
    expect(confirmed).toMatchObject({ state: 'confirmed', order: { id: order.id, number: order.number } });
    expect(confirmed.asked).toEqual(request.asked);
    expect(confirmed.history.map(({ state }) => state)).toEqual(['sent', 'confirmed']);
    expect(await requestsOf(staff).decline(request.id, 'Too late', call())).toEqual(confirmed);
    expect(await requestsOf(client).withdraw(request.id, call())).toEqual(confirmed);
  });

  it('is confirmed for the contact who asked, and for nobody else', async () => {
    const { staff, client, input } = await prepared(fixture, inPerson);
    await requestsOf(client).send(input, keyed());
    const found = await staff.contacts?.search({ text: fixture.contactWithoutAddress, limit: 5 }, call());
    const contactId = found?.items[0]?.id ?? '';
    const saved = await draftsOf(staff).load(input.draft.id, call());
    const draft = { ...input.draft, revision: 9, contactId };

    const saving = draftsOf(staff).save({ draft }, { ...call(), base: saved.tag });

    await expectIssue(saving, 'request-contact-changed');
  });

  it('is declined with a reason that the customer sees, and placed by nobody afterwards', async () => {
    const { staff, client, input } = await prepared(fixture, inPerson);
    const { id } = await requestsOf(client).send(input, keyed());
    const complete = await completed(staff, input.draft);
    const submission = acceptingOf(complete, await staff.orders.quote(complete, call()));

    const declined = await requestsOf(staff).decline(id, 'Not before spring', call());

    expect(declined).toMatchObject({ state: 'declined', reason: 'Not before spring' });
    expect(await requestsOf(client).get(id, call())).toEqual(declined);
    await expectIssue(staff.orders.place(submission, keyed()), 'request-declined');
    await expectIssue(
      draftsOf(staff).save({ draft: complete }, { ...call(), base: undefined }),
      'request-declined',
    );
    await expectRefusal(requestsOf(client).decline(id, 'No', call()), 'forbidden');
  });

  it('is withdrawn by its customer, and by nobody else', async () => {
    const { staff, client, input } = await prepared(fixture, inPerson);
    const { id } = await requestsOf(client).send(input, keyed());
    const complete = await completed(staff, input.draft);
    const submission = acceptingOf(complete, await staff.orders.quote(complete, call()));
    await expectRefusal(requestsOf(staff).withdraw(id, call()), 'forbidden');

    const withdrawn = await requestsOf(client).withdraw(id, call());

    expect(withdrawn.state).toBe('withdrawn');
    await expectIssue(staff.orders.place(submission, keyed()), 'request-withdrawn');
  });

  it('tells staff who has it open, and the customer nothing of it', async () => {
    const { staff, client, input } = await prepared(fixture, inPerson);
    const { id } = await requestsOf(client).send(input, keyed());
    const { operator } = await staff.describe(call());
    const once = keyed();

    const opened = await requestsOf(staff).open(id, once);

    expect(opened.viewers).toMatchObject([{ id: operator.id, name: operator.name }]);
    expect((await requestsOf(staff).open(id, once)).viewers).toEqual(opened.viewers);
    expect((await requestsOf(client).get(id, call())).viewers).toEqual([]);
    await expectRefusal(requestsOf(client).open(id, keyed()), 'forbidden');
    await requestsOf(staff).close(id, once);
    expect((await requestsOf(staff).get(id, call())).viewers).toEqual([]);
  });

  it('tells those who follow what is sent, opened and decided, with the count of open ones', async () => {
    const { staff, client, input } = await prepared(fixture, inPerson);
    const following = new AbortController();
    const stream = requestsOf(staff).watch({ contactId: input.draft.contactId }, following);
    const events = stream[Symbol.asyncIterator]();
    const next = async (): Promise<RequestsEvent> => {
      const { value, done } = await events.next();
      if (done) throw new Error('the stream ended');
      return value;
    };

    const { open } = await next();
    const { id } = await requestsOf(client).send(input, keyed());
    const sent = await next();
    await requestsOf(staff).open(id, keyed());
    const viewed = await next();
    await requestsOf(staff).decline(id, 'Not before spring', call());
    const decided = await next();

    expect(sent).toMatchObject({ open: open + 1, isNew: true, request: { id, state: 'sent' } });
    expect(viewed.request?.viewers).toHaveLength(1);
    expect(viewed.isNew).toBeUndefined();
    expect(decided).toMatchObject({ open, request: { id, state: 'declined', viewers: [] } });
    const positions = [sent, viewed, decided].map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((one, other) => one - other));
    following.abort();
    expect((await events.next()).done).toBe(true);
  });

  it('lists requests, newest first, by state and by contact', async () => {
    const { staff, client, input } = await prepared(fixture, inPerson);
    const first = await requestsOf(client).send(input, keyed());
    const second = await requestsOf(client).send(await inputFor(staff, client, fixture), keyed());
    await requestsOf(client).withdraw(first.id, call());
    const query = { contactId: input.draft.contactId, limit: 100 };

    const all = await requestsOf(staff).list({ text: '', ...query }, call());
    const open = await requestsOf(staff).list({ text: '', state: 'sent', ...query }, call());
    const named = await requestsOf(client).list({ text: second.number, ...query }, call());

    const ids = all.items.map(({ id }) => id);
    expect(ids.indexOf(second.id)).toBeLessThan(ids.indexOf(first.id));
    expect(open.items.map(({ id }) => id)).toContain(second.id);
    expect(open.items.map(({ id }) => id)).not.toContain(first.id);
    expect(named.items.map(({ id }) => id)).toContain(second.id);
  });

  it('knows no request that was never made', async () => {
    const { staff } = await prepared(fixture, inPerson);
    const id = newKey();

    await expectRefusal(requestsOf(staff).get(id, call()), 'not-found');
    await expectRefusal(requestsOf(staff).decline(id, 'No', call()), 'not-found');
    await expectRefusal(requestsOf(staff).open(id, keyed()), 'not-found');
  });

  it('makes one request of one key when answers are lost', async () => {
    const { client, input } = await prepared(fixture, inPerson);
    const faults = bySeed(7, { rate: 0.5, operations: ['sendRequest'] });
    const shaky = requestsOf(withFaults(client, faults));
    const once = keyed();

    const request = await insist(() => shaky.send(input, once));
    await faults.deliver();

    const page = await requestsOf(client).list({ text: '', draftId: input.draft.id, limit: 20 }, call());
    expect(page.items.map(({ id }) => id)).toEqual([request.id]);
  });
}

async function prepared(fixture: HostFixture, inPerson: InPerson) {
  const staff = await fixture.create();
  const client = await inPerson(staff);
  return { staff, client, input: await inputFor(staff, client, fixture) };
}

function requestsOf({ requests }: Host): RequestsPort {
  if (!requests) throw new Error('a host with the capability `requests` has the port');
  return requests;
}

function draftsOf({ drafts }: Host): DraftsPort {
  if (!drafts) throw new Error('a host with the capability `requests` saves drafts');
  return drafts;
}

/** Returns a request for a draft that lacks its payment only, as the customer saw it. */
async function inputFor(staff: Host, client: Host, fixture: HostFixture): Promise<RequestInput> {
  const { operator } = await client.describe(call());
  const contact = await client.contacts?.get(operator.contactId ?? '', call());
  const [address] = contact?.addresses ?? [];
  if (!contact || !address) throw new Error('the customer of the fixture is a contact with an address');
  const shipments = [{ id: newKey(), to: { kind: 'contact' as const, addressId: address.id }, parts: [] }];
  const begun = { ...(await draftFor(staff, fixture)), contactId: contact.id, shipments };
  const { payment: _, ...draft } = await completed(client, begun);
  const quote = await client.orders.quote(draft, call());
  const { quoteId, acceptedTotal: total, acknowledged } = acceptingOf(draft, quote);
  return { draft, quoteId, total, acknowledged };
}

/** Places a draft as staff, with the first payment method that is settled outside. */
async function placedBy(staff: Host, draft: RequestInput['draft']) {
  const complete = await completed(staff, draft);
  return staff.orders.place(acceptingOf(complete, await staff.orders.quote(complete, call())), keyed());
}
