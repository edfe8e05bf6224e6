import { deepEqual, equal, rejects } from 'node:assert/strict';
import type { Host, Submission } from '@orderpad/contracts';
import { type OrderSession, padView, placedView, reviewView, startOrder, until } from '@orderpad/core';
import { memoryStorage } from '@orderpad/core/storage';
import { call, downloadDraft } from './fault-drafts.ts';
import { chargesOf, ordersOf } from './fault-books.ts';
import type { FaultedOperation } from './faulted-operation.ts';
import type { FaultyWire } from './faulty-wire.ts';

const storedCard = 'card-17850-mastercard';

/** Places an order from the button to the order that is shown, in a second page when the first one is closed. */
const placing = (methodId: string, promise: string): FaultedOperation => ({
  route: 'place',
  promise,
  async run(wire, payments) {
    const draft = await downloadDraft(wire.sure, methodId);
    const storage = memoryStorage();
    const open = () => startOrder({ host: wire.host, storage, draft, random: () => 0 });
    let session = open();
    const said: string[] = [];
    session.watch(reviewView, ({ placing: { kind } }) => said.push(kind));
    await until(session, reviewView, ({ canPlace }) => canPlace);
    const closed = new Promise<void>((resolve) => {
      wire.whenClosed = () => {
        session.stop();
        resolve();
      };
    });
    session.send({ type: 'review.place' });
    await Promise.race([closed, outcome(session)]);
    if (wire.kind === 'tab closed') session = open();
    await outcome(session);
    await wire.settle();
    const shown = session.view(placedView).order;
    session.stop();

    equal(said.includes('refused'), false);
    const orders = await ordersOf(wire.sure, draft.id);
    deepEqual(
      orders.map(({ id }) => id),
      [shown?.id],
    );
    if (methodId === storedCard) deepEqual(await chargesOf(payments, orders), [orders[0]?.totals.total]);
  },
});

const outcome = (session: OrderSession) => until(session, padView, ({ phase }) => phase === 'placed');

async function submissionOf(host: Host): Promise<Submission> {
  const draft = await downloadDraft(host);
  const { id: quoteId, totals, currency } = await host.orders.quote(draft, call());
  return { draft, quoteId, acceptedTotal: { amount: totals.total, currency }, acknowledged: [] };
}

const placed = async ({ sure }: FaultyWire) => {
  const key = crypto.randomUUID();
  return { key, order: await sure.orders.place(await submissionOf(sure), { ...call(), key }) };
};

export const placings = {
  'place an order': placing('cash', 'makes one order, shows it, and never calls it refused'),
  'charge a card': placing(
    storedCard,
    'makes one order with one charge of its total, and never calls it refused',
  ),
  'look a key up': {
    route: 'lookupSubmission',
    promise: 'finds the order of the key',
    async run(wire) {
      const { key, order } = await placed(wire);
      deepEqual(await wire.insist((page) => wire.host.orders.lookup(key, page)), { state: 'placed', order });
    },
  },
  'close a key': {
    route: 'fenceSubmission',
    promise: 'closes the key, so that a late request with it places nothing',
    async run(wire) {
      const submission = await submissionOf(wire.sure);
      const key = crypto.randomUUID();
      const record = await wire.insist((page) => wire.host.orders.fence?.(key, page));
      await wire.settle();
      equal(record.state, 'fenced');
      await rejects(wire.sure.orders.place(submission, { ...call(), key }), { code: 'fenced' });
    },
  },
  'read an order': {
    route: 'getOrder',
    promise: 'shows the order',
    async run(wire) {
      const { order } = await placed(wire);
      deepEqual(await wire.insist((page) => wire.host.orders.get?.(order.id, page)), order);
    },
  },
  'continue a saved draft': {
    route: 'getDraft',
    promise: 'loads the draft as it was saved',
    async run(wire) {
      const draft = await downloadDraft(wire.sure);
      const saved = await wire.sure.drafts?.save({ draft }, { ...call(), base: undefined });
      deepEqual(await wire.insist((page) => wire.host.drafts?.load(draft.id, page)), saved);
    },
  },
} as const satisfies Record<string, FaultedOperation>;
