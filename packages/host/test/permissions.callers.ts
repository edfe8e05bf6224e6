import { handOff, type Browser, inputFor, opened } from './handing-off.ts';
import { dora, ines } from './in-person.ts';
import { Records } from './permissions.records.ts';
import type { World } from './permissions.world.ts';
import { type Requests, TestUser } from './user.ts';

/** A caller who has come to the host, and the records that its requests are about. */
export interface Arrived {
  readonly user: TestUser;
  readonly records: Records;
}

/** Somebody who sends requests. Several kinds may share a column of the table: the host answers them alike. */
export interface Caller {
  readonly column: string;
  readonly name: string;
  /** Comes to the host in a sign-in of its own, with records of its own where it may use them. */
  arrive(world: World, isPermitted: boolean): Promise<Arrived>;
}

/** A customer of the consultant Carla. */
const abigail = 'c-21001';

/** Owners of the records about a contact: a customer's are her own, those of others belong to the office. */
const ownerOf = (world: World, contactId: string): Promise<TestUser> =>
  world.as({ [dora]: 'dora', [ines]: 'ines' }[contactId] ?? 'mara');

/** A user whose requests are about records of a contact: her own work where she may do it. */
const user = (column: string, username: string, contactId: string): Caller => ({
  column,
  name: column.toLowerCase(),
  async arrive(world, isPermitted) {
    const caller = await world.as(username);
    const by = isPermitted ? caller : await ownerOf(world, contactId);
    return { user: caller, records: new Records(world, contactId, by) };
  },
});

/** A user whose requests are about the records of somebody else. */
const another = (column: string, username: string): Caller => ({
  column,
  name: column.toLowerCase(),
  async arrive(world) {
    const records = new Records(world, ines, await ownerOf(world, ines));
    return { user: await world.as(username), records };
  },
});

/** Somebody whom the host does not know; `come` returns how they send their requests. */
const stranger = (name: string, come: (world: World) => Promise<Requests>): Caller => ({
  column: 'Nobody',
  name,
  async arrive(world) {
    const records = new Records(world, dora, await ownerOf(world, dora));
    return { user: strange(await come(world)), records };
  },
});

/** A person of whom nothing is known but how requests are sent. */
const strange = (requests: Requests): TestUser => {
  const operator = { id: 'x', name: 'x', role: 'customer' as const };
  return new TestUser(requests, { operator, token: '', expiresAt: new Date().toISOString() });
};

/** Sends requests with other headers than those of a sign-in. */
const changing = (requests: Requests, more: Record<string, string>): Requests => ({
  send(path, init = {}) {
    const headers = new Headers(init.headers);
    headers.delete('authorization');
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    return requests.send(path, { ...init, headers });
  },
});

const byToken = (world: World, token: string): Requests =>
  changing(world.requests, { authorization: `Bearer ${token}` });

/** Hands a draft for a contact off, and opens the link in a browser. */
async function openedLink(world: World, contactId: string) {
  const mara = await world.as('mara');
  const input = await inputFor(mara, contactId, { lines: await world.lines() });
  const made = await handOff(mara, input);
  return { input, made, browser: await opened(world.requests, made) };
}

/** A browser that opened a link; its requests are about the draft of that link, or of another one. */
const link = (
  column: 'Link' | 'Link, other',
  name: string,
  besides: (world: World, browser: Browser) => Promise<unknown> = async () => undefined,
): Caller => ({
  column,
  name,
  async arrive(world) {
    const { browser, input, made } = await openedLink(world, dora);
    await besides(world, browser);
    const of = column === 'Link' ? { input, made } : await openedLink(world, ines);
    const by = column === 'Link' ? browser.customer : await ownerOf(world, ines);
    const contactId = column === 'Link' ? dora : ines;
    return { user: browser.customer, records: new Records(world, contactId, by, of) };
  },
});

/** Everybody who sends requests, by the columns of the table. */
export const callers: readonly Caller[] = [
  stranger('nobody', async ({ requests }) => changing(requests, {})),
  stranger('a token that no sign-in has', async (world) => byToken(world, 'A'.repeat(43))),
  stranger('an administrator who has signed out', async (world) => {
    const { signIn } = await world.as('dana');
    await byToken(world, signIn.token).send('/v1/sign-in', { method: 'DELETE' });
    return byToken(world, signIn.token);
  }),
  stranger('an administrator whose sign-in is over', async (world) =>
    byToken(world, (await world.as('dana', { expiresAt: new Date(Date.now() - 1000) })).signIn.token),
  ),
  stranger('an administrator who sent nothing for two hours', async (world) =>
    byToken(world, (await world.as('dana', { seenAt: new Date(Date.now() - 7_201_000) })).signIn.token),
  ),
  stranger('an administrator who was disabled', async (world) =>
    byToken(world, (await world.disabled()).signIn.token),
  ),
  stranger('the cookie of a link without the header that names it', async (world) => {
    const { browser } = await openedLink(world, dora);
    return changing(browser, { 'orderpad-handoff': '' });
  }),
  stranger('the cookie of another link', async (world) => {
    const [{ browser }, { made }] = [await openedLink(world, ines), await openedLink(world, dora)];
    return changing(browser, { 'orderpad-handoff': made.id });
  }),
  link('Link', 'the browser of a link'),
  link('Link', 'the browser of a link in which staff are signed in besides', async (world, browser) =>
    browser.signIn(await world.as('mara')),
  ),
  link('Link, other', 'the browser of a link, about another one'),
  user('Customer', 'dora', dora),
  another('Customer, other', 'dora'),
  user('Consultant', 'carla', abigail),
  another('Consultant, other', 'carla'),
  user('No entry', 'nico', dora),
  user('CSR', 'cleo', dora),
  user('Manager', 'mara', dora),
  user('Admin', 'dana', dora),
  {
    column: 'Foreign page',
    name: 'a foreign page in the browser of a manager',
    async arrive(world, isPermitted) {
      const { user: manager, records } = await user('Manager', 'mara', dora).arrive(world, isPermitted);
      const cookie = `orderpad_session=${manager.signIn.token}`;
      const headers = { cookie, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
      return { user: strange(changing(world.requests, headers)), records };
    },
  },
];
