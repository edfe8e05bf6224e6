import { deepEqual, equal } from 'node:assert/strict';
import { httpHost, signIn } from '@orderpad/adapters/http';
import {
  itemOf,
  type Call,
  type Draft,
  type Host,
  type OrderRequest,
  type RequestInput,
  type RequestsPort,
} from '@orderpad/contracts';
import { call, missing } from './fault-drafts.ts';
import type { FaultedOperation } from './faulted-operation.ts';
import type { FaultyWire } from './faulty-wire.ts';

/** A customer who orders in person, over the faulty wire and over a good one. */
interface Customer {
  readonly host: Host;
  readonly sure: Host;
}

async function customerAt({ good: { url }, page }: FaultyWire): Promise<Customer> {
  const { token } = await signIn({ url }, { username: 'ines', password: 'orderpad' });
  const headers = () => ({ authorization: `Bearer ${token}` });
  return { host: httpHost({ ...page, headers }), sure: httpHost({ url, headers }) };
}

const portOf = ({ requests }: Host): RequestsPort => requests ?? missing('the host takes no requests');

/** A draft of one piece, collected by the customer, without a payment. */
async function collectedDraft({ catalog }: Host): Promise<Draft> {
  const [answer] = await catalog.resolve({ skus: ['22632'] }, call());
  const product = answer?.kind === 'found' ? answer.product : missing('the shop sells no hand warmer');
  const [variant = missing('the hand warmer has no variant')] = product.variants;
  const line = {
    id: 'l1',
    item: itemOf(product, variant),
    quantity: 1,
    cause: { kind: 'operator' as const },
  };
  const to = { kind: 'contact' as const, addressId: 'a-20006-1' };
  return {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'order-request',
    currency: 'GBP',
    contactId: 'c-20006',
    lines: [line],
    codes: [],
    promotions: [],
    shipments: [{ id: 's1', to, methodId: 'collection', parts: [] }],
    context: {},
  };
}

/** Returns a request for one piece, as the customer saw it. */
async function requestFor(customer: Host): Promise<RequestInput> {
  const draft = await collectedDraft(customer);
  const { id: quoteId, totals, currency } = await customer.orders.quote(draft, call());
  return { draft, quoteId, total: { amount: totals.total, currency }, acknowledged: [] };
}

async function sentAt(wire: FaultyWire): Promise<{ customer: Customer; request: OrderRequest }> {
  const customer = await customerAt(wire);
  const key = crypto.randomUUID();
  const input = await requestFor(customer.sure);
  return { customer, request: await portOf(customer.sure).send(input, { ...call(), key }) };
}

const requestsOf = async (host: Host, draftId: string) =>
  (await portOf(host).list({ text: '', draftId, limit: 10 }, call())).items;

/** Operations with orders that customers ask for. */
export const requests = {
  'ask for an order': {
    route: 'sendRequest',
    promise: 'makes one request',
    async run(wire) {
      const customer = await customerAt(wire);
      const input = await requestFor(customer.sure);
      const key = crypto.randomUUID();
      const request = await wire.insist((each) => portOf(customer.host).send(input, { ...each, key }));
      await wire.settle();
      const found = await requestsOf(wire.sure, input.draft.id);
      deepEqual(
        found.map(({ id, state }) => [id, state]),
        [[request.id, 'sent']],
      );
    },
  },
  'list order requests': {
    route: 'listRequests',
    promise: 'finds the request',
    async run(wire) {
      const { request } = await sentAt(wire);
      const query = { text: request.number, limit: 10 };
      const found = await wire.insist((each) => portOf(wire.host).list(query, each));
      deepEqual(
        found.items.map(({ id }) => id),
        [request.id],
      );
    },
  },
  'read an order request': {
    route: 'getRequest',
    promise: 'shows what was asked for',
    async run(wire) {
      const { request } = await sentAt(wire);
      deepEqual(await wire.insist((each) => portOf(wire.host).get(request.id, each)), request);
    },
  },
  'follow order requests': {
    route: 'watchRequests',
    promise: 'tells of a request that was sent meanwhile',
    async run(wire) {
      const following = new AbortController();
      const followed = firstRequest(portOf(wire.host), following);
      await wire.met;
      await wire.settle();
      await followed.begun;
      const { request } = await sentAt(wire);
      equal(await followed.told, request.id);
      following.abort();
    },
  },
  'decline an order request': {
    route: 'declineRequest',
    promise: 'declines it once, with the reason',
    run: (wire) =>
      decided(wire, 'declined', async ({ request }, each) =>
        portOf(wire.host).decline(request.id, 'Sold out', each),
      ),
  },
  'withdraw an order request': {
    route: 'withdrawRequest',
    promise: 'takes it back once',
    run: (wire) =>
      decided(wire, 'withdrawn', async ({ customer, request }, each) =>
        portOf(customer.host).withdraw(request.id, each),
      ),
  },
  'open an order request': {
    route: 'openRequest',
    promise: 'tells once who has it open',
    async run(wire) {
      const { request } = await sentAt(wire);
      const key = crypto.randomUUID();
      await wire.insist((each) => portOf(wire.host).open(request.id, { ...each, key }));
      await wire.settle();
      equal((await portOf(wire.sure).get(request.id, call())).viewers.length, 1);
    },
  },
  'close an order request': {
    route: 'closeRequest',
    promise: 'tells that nobody has it open',
    async run(wire) {
      const { request } = await sentAt(wire);
      const key = crypto.randomUUID();
      await portOf(wire.sure).open(request.id, { ...call(), key });
      await wire.insist(async (each) => {
        await portOf(wire.host).close(request.id, { ...each, key });
        return 'closed';
      });
      await wire.settle();
      deepEqual((await portOf(wire.sure).get(request.id, call())).viewers, []);
    },
  },
} as const satisfies Record<string, FaultedOperation>;

/** Decides about a request over the faulty wire, and checks that it was decided once. */
async function decided(
  wire: FaultyWire,
  state: OrderRequest['state'],
  decide: (sent: Awaited<ReturnType<typeof sentAt>>, call: Call) => Promise<OrderRequest>,
): Promise<void> {
  const sent = await sentAt(wire);
  await wire.insist((each) => decide(sent, each));
  await wire.settle();
  const { history } = await portOf(wire.sure).get(sent.request.id, call());
  deepEqual(
    history.map((each) => each.state),
    ['sent', state],
  );
}

/** Follows requests, and tells when that has begun and which request arrives first. */
function firstRequest(port: RequestsPort, { signal }: AbortController) {
  const events = port.watch({}, { signal })[Symbol.asyncIterator]();
  const begun = events.next();
  const told = begun.then(() => events.next()).then(({ value }): unknown => value?.request?.id);
  return { begun, told };
}
