import { deepEqual, equal, rejects } from 'node:assert/strict';
import {
  endOtherSignIns,
  endSignIn,
  endUserSignIns,
  generateCredentials,
  getMail,
  getSignIn,
  getUser,
  type HttpOptions,
  listMails,
  listSignIns,
  listUserGroups,
  listUsers,
  listUserSignIns,
  requestReset,
  resetPassword,
  sendReset,
  setOrdering,
  setPassword,
  signIn,
  updateUser,
} from '@orderpad/adapters/http';
import { isHostError } from '@orderpad/contracts';
import { missing } from './fault-drafts.ts';
import type { FaultedOperation } from './faulted-operation.ts';
import type { FaultyWire } from './faulty-wire.ts';

/** A client whose password, names and sign-ins these operations change. */
const client = { id: 'u-ines', username: 'ines', contactId: 'c-20006' };

/** Signs a person in over a good connection, and returns options of a page that is signed in so. */
async function signedIn({ good, page }: FaultyWire, username: string, password = 'orderpad') {
  const { token } = await signIn({ url: good.url }, { username, password });
  const headers = () => ({ authorization: `Bearer ${token}` });
  return { page: { ...page, headers }, good: { url: good.url, headers } };
}

const isEnded = (options: HttpOptions) => rejects(getSignIn(options), { code: 'unauthenticated' });

/** Gives the client the password that the others sign in with. */
const restore = ({ good }: FaultyWire) => setPassword(good, client.id, 'orderpad');

async function newestToken(wire: FaultyWire): Promise<string> {
  const { good } = await signedIn(wire, 'dana');
  const { items } = await listMails(good, { about: client.id, limit: 20 });
  const mail = items.find(({ state }) => state === 'stored') ?? missing('no link was written');
  return /reset\.html#([\w-]+)/.exec((await getMail(good, mail.id)).text ?? '')?.[1] ?? missing('no link');
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted();

/** Operations of people on their own sign-ins and passwords. */
const ownSignIns = {
  'ask for a link to reset a password': {
    route: 'requestReset',
    promise: 'is answered alike for every login',
    async run(wire) {
      const login = `nobody-${crypto.randomUUID()}`;
      await wire.insist((each) => requestReset(wire.page, login, each).then(() => true));
      await wire.settle();
    },
  },
  'reset a password by a link': {
    route: 'resetPassword',
    promise: 'sets the password once; asked again, the link is said to be used',
    async run(wire) {
      await sendReset(wire.good, client.id);
      const reset = { token: await newestToken(wire), password: 'chosen by a link' };
      const outcome = await wire.insist((each) =>
        resetPassword(wire.page, reset, each).then(
          () => 'set',
          (error: unknown) => {
            if (isHostError(error) && error.code === 'refused') return error.issues[0]?.code;
            throw error;
          },
        ),
      );
      await wire.settle();
      equal(outcome === 'set' || outcome === 'reset-link-invalid', true);
      await signedIn(wire, client.username, reset.password);
      await restore(wire);
    },
  },
  'list the own sign-ins': {
    route: 'listSignIns',
    promise: 'is answered as over a good connection',
    async run(wire) {
      const own = await signedIn(wire, client.username);
      const asked = await wire.insist((each) => listSignIns(own.page, each));
      await wire.settle();
      deepEqual(idsOf(asked), idsOf(await listSignIns(own.good)));
    },
  },
  'end a sign-in': {
    route: 'endSignIn',
    promise: 'ends that sign-in, and no other',
    async run(wire) {
      const [here, there] = [await signedIn(wire, client.username), await signedIn(wire, client.username)];
      const { id } = (await listSignIns(there.good)).find(({ isCurrent }) => isCurrent) ?? missing('none');
      await wire.insist((each) => endSignIn(here.page, id, each).then(() => true));
      await wire.settle();
      await isEnded(there.good);
      equal((await getSignIn(here.good)).operator.id, client.id);
    },
  },
  'end all other sign-ins': {
    route: 'endOtherSignIns',
    promise: 'ends all but this one',
    async run(wire) {
      const [here, there] = [await signedIn(wire, client.username), await signedIn(wire, client.username)];
      await wire.insist((each) => endOtherSignIns(here.page, each).then(() => true));
      await wire.settle();
      await isEnded(there.good);
      equal((await getSignIn(here.good)).operator.id, client.id);
    },
  },
} as const satisfies Record<string, FaultedOperation>;

/** Operations that administer users. */
export const userOperations = {
  ...ownSignIns,
  'find users': {
    route: 'listUsers',
    promise: 'is answered as over a good connection',
    async run(wire) {
      const query = { text: 'duarte', limit: 10 };
      const { items } = await wire.insist((each) => listUsers(wire.page, query, each));
      await wire.settle();
      deepEqual(idsOf(items), idsOf((await listUsers(wire.good, query)).items));
    },
  },
  'list the groups of users': {
    route: 'listUserGroups',
    promise: 'is answered as over a good connection',
    async run(wire) {
      deepEqual(
        await wire.insist((each) => listUserGroups(wire.page, each)),
        await listUserGroups(wire.good),
      );
    },
  },
  'read a user': {
    route: 'getUser',
    promise: 'is answered as over a good connection',
    async run(wire) {
      const { username } = await wire.insist((each) => getUser(wire.page, client.id, each));
      equal(username, client.username);
    },
  },
  'change a user': {
    route: 'updateUser',
    promise: 'leaves the user as changed',
    async run(wire) {
      const name = `Inês Duarte ${crypto.randomUUID().slice(0, 4)}`;
      await wire.insist((each) => updateUser(wire.page, client.id, { name }, each));
      await wire.settle();
      equal((await getUser(wire.good, client.id)).name, name);
    },
  },
  'set a password': {
    route: 'setPassword',
    promise: 'sets the password, and ends the sign-ins before',
    async run(wire) {
      const before = await signedIn(wire, client.username);
      await wire.insist((each) => setPassword(wire.page, client.id, 'set by staff', each).then(() => true));
      await wire.settle();
      await isEnded(before.good);
      await signedIn(wire, client.username, 'set by staff');
      await restore(wire);
    },
  },
  'generate credentials': {
    route: 'generateCredentials',
    promise: 'signs in with the credentials that were shown, whatever arrives late',
    async run(wire) {
      const key = crypto.randomUUID();
      const { password } = await wire.insist((each) =>
        generateCredentials(wire.page, client.id, { ...each, key }),
      );
      await wire.settle();
      await signedIn(wire, client.username, password);
      await restore(wire);
    },
  },
  'send a link to reset a password': {
    route: 'sendReset',
    promise: 'leaves one link that works, the newest',
    async run(wire) {
      await wire.insist((each) => sendReset(wire.page, client.id, each).then(() => true));
      await wire.settle();
      const { url } = wire.good;
      await resetPassword({ url }, { token: await newestToken(wire), password: 'orderpad' });
    },
  },
  'list the sign-ins of a user': {
    route: 'listUserSignIns',
    promise: 'is answered as over a good connection',
    async run(wire) {
      const asked = await wire.insist((each) => listUserSignIns(wire.page, client.id, each));
      deepEqual(idsOf(asked), idsOf(await listUserSignIns(wire.good, client.id)));
    },
  },
  'end the sign-ins of a user': {
    route: 'endUserSignIns',
    promise: 'ends the sign-ins there were',
    async run(wire) {
      const before = await signedIn(wire, client.username);
      await wire.insist((each) => endUserSignIns(wire.page, client.id, each).then(() => true));
      await wire.settle();
      await isEnded(before.good);
    },
  },
  'allow order creation': {
    route: 'setOrdering',
    promise: 'leaves the contact as it was switched',
    async run(wire) {
      await setOrdering(wire.good, client.contactId, false);
      await wire.insist((each) => setOrdering(wire.page, client.contactId, true, each));
      await wire.settle();
      equal((await getUser(wire.good, client.id)).contact?.bar, undefined);
    },
  },
} as const satisfies Record<string, FaultedOperation>;
