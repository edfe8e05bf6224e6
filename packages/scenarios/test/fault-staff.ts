import { deepEqual, equal, rejects } from 'node:assert/strict';
import {
  getMail,
  getSignIn,
  type HttpOptions,
  listMails,
  listPaymentAttention,
  signIn,
  signOut,
} from '@orderpad/adapters/http';
import { call, handoffInput, missing } from './fault-drafts.ts';
import type { FaultedOperation } from './faulted-operation.ts';
import type { FaultyWire } from './faulty-wire.ts';

const mara = { username: 'mara', password: 'orderpad' };

/** Leaves an order to its customer with a message. */
async function mailed({ sure }: FaultyWire): Promise<string> {
  const input = { ...(await handoffInput(sure)), sendTo: 'customer@example.com' };
  const made = await sure.handoffs?.create(input, { ...call(), key: crypto.randomUUID() });
  return made?.id ?? missing('the host hands nothing off');
}

/** Operations of staff around the pad. */
export const staffReads = {
  'sign in': {
    route: 'signIn',
    promise: 'signs in',
    async run(wire) {
      const { url, fetch } = wire.page;
      const { token } = await wire.insist((each) => signIn({ url, ...(fetch && { fetch }) }, mara, each));
      await wire.settle();
      const own = { url, headers: () => ({ authorization: `Bearer ${token}` }) };
      equal((await getSignIn(own)).operator.id, 'u-mara');
    },
  },
  'see who is signed in': {
    route: 'getSignIn',
    promise: 'is answered as over a good connection',
    async run(wire) {
      deepEqual(await wire.insist((each) => getSignIn(wire.page, each)), await getSignIn(wire.good));
    },
  },
  'sign out': {
    route: 'signOut',
    promise: 'ends the sign-in',
    async run(wire) {
      const { token } = await signIn({ url: wire.good.url }, mara);
      const own: HttpOptions = { ...wire.page, headers: () => ({ authorization: `Bearer ${token}` }) };
      await wire.insist((each) => signOut(own, each).then(() => true));
      await wire.settle();
      await rejects(getSignIn(own), { code: 'unauthenticated' });
    },
  },
  'list payments that need a person': {
    route: 'listPaymentAttention',
    promise: 'is answered as over a good connection',
    async run(wire) {
      const asked = await wire.insist((each) => listPaymentAttention(wire.page, each));
      await wire.settle();
      deepEqual(asked, await listPaymentAttention(wire.good));
    },
  },
  'list the outbox': {
    route: 'listMails',
    promise: 'finds the message to the customer',
    async run(wire) {
      const about = await mailed(wire);
      const query = { about, limit: 10 };
      const { items } = await wire.insist((each) => listMails(wire.page, query, each));
      await wire.settle();
      equal(items.length, 1);
      deepEqual({ items }, await listMails(wire.good, query));
    },
  },
  'read a message of the outbox': {
    route: 'getMail',
    promise: 'shows the message with its texts',
    async run(wire) {
      const { items } = await listMails(wire.good, { about: await mailed(wire), limit: 10 });
      const id = items[0]?.id ?? '';
      const mail = await wire.insist((each) => getMail(wire.page, id, each));
      await wire.settle();
      equal(mail.state, 'stored');
      deepEqual(mail, await getMail(wire.good, id));
    },
  },
} as const satisfies Record<string, FaultedOperation>;
