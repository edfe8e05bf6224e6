import { deepEqual, equal, rejects } from 'node:assert/strict';
import { httpHost, type HttpOptions, openHandoff } from '@orderpad/adapters/http';
import { type Call, type Handoff, type Host, isHostError, type Submission } from '@orderpad/contracts';
import { type OrderSession, padView, placedView, reviewView, startOrder, until } from '@orderpad/core';
import { payOrder } from '@orderpad/core/flows';
import { memoryStorage } from '@orderpad/core/storage';
import { withCookies } from '../../adapters/test/with-cookies.ts';
import { chargesOf, ordersOf } from './fault-books.ts';
import { call, handedOff, missing, tokenIn } from './fault-drafts.ts';
import type { FaultedOperation } from './faulted-operation.ts';
import type { FaultyWire } from './faulty-wire.ts';
import { enterCard } from './test-card.ts';

/** A customer who opened her link before the fault, in a browser whose other requests meet it. */
async function customer(wire: FaultyWire) {
  const made = await handedOff(wire.sure);
  const browser: HttpOptions = { url: wire.page.url, fetch: withCookies(wire.page.fetch) };
  await openHandoff(browser, { token: tokenIn(made.link) }, { key: crypto.randomUUID() });
  return { made, host: httpHost({ ...browser, handoff: made.id }) };
}

/** A question of a customer, which is answered the second time over a good connection. */
const asking = (
  route: FaultedOperation['route'],
  ask: (host: Host, made: Handoff, call: Call) => Promise<unknown>,
): FaultedOperation => ({
  route,
  promise: 'is answered as over a good connection',
  async run(wire) {
    const { made, host } = await customer(wire);
    const asked = await wire.insist((each) => ask(host, made, each));
    await wire.settle();
    deepEqual(asked, await ask(host, made, call()));
  },
});

const draftOf = async (host: Host, { draftId }: Handoff) =>
  ((await host.drafts?.load(draftId, call())) ?? missing('the customer loads no draft')).draft;

async function readyToPay(host: Host, made: Handoff, payments: string): Promise<Submission> {
  const draft = { ...(await draftOf(host, made)), payment: { methodId: 'card', payer: 'contact' } as const };
  const { id: quoteId } = await host.orders.quote(draft, call());
  const payment = { channel: 'ecom' as const, ref: await enterCard(payments) };
  return { draft, quoteId, acceptedTotal: made.total, acknowledged: [], payment };
}

/** Operations of a customer who pays an order by a link. */
export const payers = {
  'open a link': {
    route: 'openHandoff',
    promise: 'opens the order in this browser, and in no other',
    async run(wire) {
      const { id, link } = await handedOff(wire.sure);
      const [token, key] = [tokenIn(link), crypto.randomUUID()];
      const browser: HttpOptions = { url: wire.page.url, fetch: withCookies(wire.page.fetch) };
      const terms = await wire.insist(({ signal }) => openHandoff(browser, { token }, { key, signal }));
      await wire.settle();

      equal(terms.id, id);
      const { handoff } = await httpHost({ ...browser, handoff: id }).describe(call());
      deepEqual(handoff, terms);
      const stranger = openHandoff({ url: wire.good.url }, { token }, { key: crypto.randomUUID() });
      await rejects(stranger, isOpenedElsewhere);
      const { history } = (await wire.sure.handoffs?.get(id, call())) ?? missing('no hand-off');
      deepEqual(
        history.map(({ state }) => state),
        ['waiting', 'opened'],
      );
    },
  },
  'see what to pay by a link': asking('describe', (host, _, each) => host.describe(each)),
  'load the order of a link': asking('getDraft', async (host, { draftId }, each) =>
    host.drafts?.load(draftId, each),
  ),
  'price the order of a link': asking('quote', async (host, made, each) => {
    const { totals, issues } = await host.orders.quote(await draftOf(host, made), each);
    return { totals, issues };
  }),
  'pay by a link': {
    route: 'place',
    promise: 'makes one order with one charge of its total, never calls it refused, and tells the operator',
    async run(wire, payments) {
      const { made, host } = await customer(wire);
      const [storage, draft] = [memoryStorage(), await draftOf(host, made)];
      const open = () => startOrder({ host, flow: payOrder, storage, draft, random: () => 0 });
      let session = open();
      const said: string[] = [];
      session.watch(reviewView, ({ placing: { kind } }) => said.push(kind));
      await until(session, padView, ({ phase }) => phase === 'editing');
      const tokenize = async () => ({ ok: true as const, ref: await enterCard(payments) });
      session.send({ type: 'payment.edit', patch: { methodId: 'card' } });
      session.send({ type: 'payment.enter', entry: { methodId: 'card', state: 'complete', tokenize } });
      await until(session, reviewView, ({ canPlace }) => canPlace);
      const closed = new Promise<void>((resolve) => {
        wire.whenClosed = () => {
          session.stop();
          resolve();
        };
      });
      session.send({ type: 'review.place' });
      await Promise.race([closed, paid(session)]);
      if (wire.kind === 'tab closed') session = open();
      await paid(session);
      await wire.settle();
      const shown = session.view(placedView).order;
      session.stop();

      equal(said.includes('refused'), false);
      const orders = await ordersOf(wire.sure, made.draftId);
      deepEqual(
        orders.map(({ id }) => id),
        [shown?.id],
      );
      deepEqual(await chargesOf(payments, orders), [made.total.amount]);
      const told = await wire.sure.handoffs?.get(made.id, call());
      deepEqual([told?.state, told?.orderId], ['paid', shown?.id]);
    },
  },
  'look a key up by a link': {
    route: 'lookupSubmission',
    promise: 'finds the order of the key',
    async run(wire, payments) {
      const { made, host } = await customer(wire);
      const key = crypto.randomUUID();
      const order = await host.orders.place(await readyToPay(host, made, payments), { ...call(), key });
      deepEqual(await wire.insist((each) => host.orders.lookup(key, each)), { state: 'placed', order });
    },
  },
  'close a key by a link': {
    route: 'fenceSubmission',
    promise: 'closes the key, so that a late payment with it places nothing',
    async run(wire, payments) {
      const { made, host } = await customer(wire);
      const submission = await readyToPay(host, made, payments);
      const key = crypto.randomUUID();
      const record = await wire.insist((each) => host.orders.fence?.(key, each));
      await wire.settle();
      equal(record.state, 'fenced');
      await rejects(host.orders.place(submission, { ...call(), key }), { code: 'fenced' });
      equal((await wire.sure.handoffs?.get(made.id, call()))?.orderId, undefined);
    },
  },
} as const satisfies Record<string, FaultedOperation>;

const paid = (session: OrderSession) => until(session, padView, ({ phase }) => phase === 'placed');

const isOpenedElsewhere = (error: unknown): boolean =>
  isHostError(error) && error.issues.some(({ code }) => code === 'handoff-opened');
