import {
  Approval,
  Contact,
  type ContactInput,
  type Draft,
  type Handoff,
  type HandoffInput,
  MailPage,
  type Submission,
} from '@orderpad/contracts';
import { passwordResets } from '../src/data/schema.ts';
import { sha256 } from '../src/text/sha256.ts';
import { acceptAs, handOff, inputFor, newKey } from './handing-off.ts';
import { addressOf, draftFor, ines } from './in-person.ts';
import type { World } from './permissions.world.ts';
import { requestFor, sendRequest } from './requesting.ts';
import type { TestUser } from './user.ts';

interface HandedOff {
  readonly input: HandoffInput;
  readonly made: Handoff;
}

const halfOff = { kind: 'rate', rate: 500_000, reason: 'A long delay' } as const;

/** Records about one contact, made when a request first needs them. */
export class Records {
  readonly contactId: string;
  /** The person who saves drafts and accepts quotes. */
  readonly by: TestUser;
  readonly world: World;
  readonly #link: HandedOff | undefined;
  readonly #made = new Map<string, Promise<string>>();

  /** `link` is the hand-off whose customer asks; the records are about its draft then. */
  constructor(world: World, contactId: string, by: TestUser, link?: HandedOff) {
    this.world = world;
    this.contactId = contactId;
    this.by = by;
    this.#link = link;
  }

  async draft(): Promise<Draft> {
    return draftFor(this.by, this.contactId, { lines: await this.world.lines() });
  }

  async submission(): Promise<Submission> {
    return this.#link ? acceptAs(this.by, this.#link.input) : this.by.accept(await this.draft());
  }

  /** Returns the key of an order that was placed. */
  submittedKey = (): Promise<string> =>
    this.#once('key', async () => {
      const key = newKey();
      if (!this.#link) await this.by.submit(await this.submission(), key);
      return key;
    });

  /** Returns a draft to price. */
  async priced(): Promise<Draft> {
    if (!this.#link) return this.draft();
    const { draft } = this.#link.input;
    return { ...draft, revision: draft.revision + 1, payment: { methodId: 'cash', payer: 'contact' } };
  }

  /** Returns the id of a saved draft. */
  savedDraft = (): Promise<string> => this.#once('draft', () => this.#saveDraft());

  async #saveDraft(): Promise<string> {
    if (this.#link) return this.#link.made.draftId;
    const draft = await this.draft();
    const headers = { 'if-none-match': '*' };
    await this.by.request('PUT', `/v1/drafts/${draft.id}`, { body: { draft }, headers });
    return draft.id;
  }

  async handoffInput(): Promise<HandoffInput> {
    const by = this.by.signIn.operator.role === 'customer' ? await this.world.as('mara') : this.by;
    return inputFor(by, this.contactId, { lines: await this.world.lines() });
  }

  /** Returns the id of a hand-off, which is the office's. */
  handoff = (): Promise<string> =>
    this.#once('handoff', async () => {
      if (this.#link) return this.#link.made.id;
      const mara = await this.world.as('mara');
      const lines = await this.world.lines();
      return (await handOff(mara, await inputFor(mara, this.contactId, { lines }))).id;
    });

  /** Returns the id of a message about a hand-off. */
  async mail(): Promise<string> {
    const handoff = await this.handoff();
    const mara = await this.world.as('mara');
    const { items } = await mara.read(MailPage, 'GET', `/v1/outbox?about=${handoff}`);
    return items[0]?.id ?? '';
  }

  requestInput = async () => requestFor(await this.#customer(), { lines: await this.world.lines() });

  /** Returns the id of a request, which the customer sent. */
  request = (): Promise<string> =>
    this.#once(
      'request',
      async () => (await sendRequest(await this.#customer(), await this.requestInput())).id,
    );

  /** Returns a question for what no CSR may give by themselves. */
  approvalInput = async (by = this.by) => {
    const draft = await draftFor(by, this.contactId, { lines: await this.world.lines() });
    return { draft: { ...draft, discount: halfOff }, reason: 'A long delay' };
  };

  /** Returns the id of an approval, which a CSR asked for. */
  approval = (): Promise<string> =>
    this.#once('approval', async () => {
      const cleo = await this.world.as('cleo');
      const body = await this.approvalInput(cleo);
      return (await cleo.read(Approval, 'POST', '/v1/approvals', { body, key: newKey() })).id;
    });

  /** Returns the id of an order, which the office placed. */
  order = (): Promise<string> =>
    this.#once('order', async () => {
      const mara = await this.world.as('mara');
      const lines = await this.world.lines();
      return (await mara.place(await draftFor(mara, this.contactId, { lines }))).id;
    });

  /** Returns a correction of the contact that changes nothing. */
  async details(): Promise<ContactInput> {
    const { firstName, lastName, company, email } = await this.#read();
    return { firstName, lastName, company, email };
  }

  async tier(): Promise<string> {
    return (await this.#read()).tier?.id ?? '';
  }

  get addressId(): string {
    return addressOf(this.contactId);
  }

  /** Begins a sign-in of the person whose records these are, and returns its id. */
  signIn = async (): Promise<string> =>
    this.world.signInOf(this.#link ? await this.world.as('dora') : this.by);

  /** Makes a link with which the user under administration resets the password. */
  async resetToken(): Promise<string> {
    const token = newKey().replaceAll('-', '').padEnd(43, '0');
    const row = { tokenHash: sha256(token), expiresAt: new Date(Date.now() + 60_000) };
    await this.world.db
      .insert(passwordResets)
      .values({ userId, ...row })
      .onConflictDoUpdate({ target: passwordResets.userId, set: row });
    return token;
  }

  async #read(): Promise<Contact> {
    return (await this.world.as('mara')).read(Contact, 'GET', `/v1/contacts/${this.contactId}`);
  }

  /** Makes a record at the first call, and returns its id at every one. */
  #once(name: string, make: () => Promise<string>): Promise<string> {
    const made = this.#made.get(name) ?? make();
    this.#made.set(name, made);
    return made;
  }

  #customer = (): Promise<TestUser> => this.world.as(this.contactId === ines ? 'ines' : 'dora');
}

/** The user whom requests of administration are about. */
export const userId = 'u-juergen';
