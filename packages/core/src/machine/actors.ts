import {
  fingerprint,
  isHostError,
  paymentFailed,
  type Contact,
  type Draft,
  type DraftTag,
  type Handoff,
  HostError,
  type Host,
  type HostProfile,
  type KeyedCall,
  type OrderRequest,
  type SavedDraft,
  type Submission,
} from '@orderpad/contracts';
import { fromPromise } from 'xstate';
import type { ContactWork } from '../order/contact-work.ts';
import { draftOf, type DraftSaving, type OrderContext } from '../order/context.ts';
import { lockOn, type HandoffRequest } from '../storage/stored-handoff.ts';
import type { Intent } from '../storage/stored-intent.ts';
import { tokenizing, type Tokenized } from '../order/entry.rules.ts';
import { handoffIdOf, isHandoffNews, lockedDraft } from './handoffs.rules.ts';
import type { KeyState, Outcome } from './placing.rules.ts';
import type { Opening } from './opening.rules.ts';
import type { OrderStorage } from '../storage/storage.ts';
import type { StoredDraft } from '../storage/stored-draft.ts';
import { unsupported } from '../order/unsupported.ts';

/** Returns the actors of the machine: every call to the host and to the storage, which may come later than the order. */
export const actorsOf = (host: Host, storage: () => OrderStorage | undefined) => ({
  open: fromPromise(
    async ({
      input: { draft, flow, base, handingOff, firstContact },
      signal,
    }: Asked<OrderContext>): Promise<Opening> => {
      const described = host.describe({ signal });
      // In a flow of mode `self` the operator is the contact, whatever contact the draft names; the customer of a hand-off loads none.
      const self = flow.mode === 'self' ? await described : undefined;
      const contactId = self?.handoff
        ? undefined
        : self?.operator.contactId || (draft.contactId ?? firstContact);
      const [profile, contact, intents, handoffId] = await Promise.all([
        described,
        contactId && host.contacts ? findContact(host.contacts, contactId, signal) : undefined,
        // The order opens without a working storage: the host itself places a draft at most once.
        storage()
          ?.loadIntents(draft.id)
          .catch(() => []) ?? [],
        handingOff || !base ? undefined : handoffIdAt(host, draft.id, described, signal),
      ]);
      return { profile, contact, intents, handoffId };
    },
  ),

  writeContact: fromPromise(({ input, signal }: Asked<ContactWork>) => writeContact(host, input, signal)),

  quote: fromPromise(({ input, signal }: Asked<OrderContext>) =>
    host.orders.quote(draftOf(input), { signal }),
  ),

  saveDraft: fromPromise(async ({ input }: Asked<StoredDraft>) => {
    const stored = await storage()?.saveDraft(input);
    return { revision: input.data.revision, lock: lockOn(stored, input) };
  }),

  saveAtHost: fromPromise(async ({ input: { input, base, before }, signal }: Asked<DraftSaving>) => {
    const save = (replaced: DraftTag | undefined): Promise<SavedDraft> =>
      host.drafts?.save(input, { signal, base: replaced }) ?? unsupported();
    try {
      return await save(base);
    } catch (error) {
      const current = isHostError(error) ? error.current : undefined;
      // An earlier request of this order whose reply was lost is nobody else's change.
      const isOwn = (draft: Draft) => fingerprint(draft) === fingerprint(current?.draft);
      if (current && before.some(isOwn)) return save(current.tag);
      throw error;
    }
  }),

  storeIntent: fromPromise(async ({ input }: Asked<Intent>) => (await storage()?.saveIntent(input)) ?? input),

  tokenize: fromPromise(async ({ input, signal }: Asked<OrderContext>): Promise<Tokenized> => {
    const wanted = tokenizing(input);
    if (!wanted) return paymentFailed('lost');
    const result = await wanted.entry.tokenize({ ...wanted.request, signal });
    return result.ok ? { ok: true, payment: { ...wanted.beside, ref: result.ref } } : result;
  }),
  place: fromPromise(
    ({ input: { submission, key, as }, signal }: Asked<Intent>): Promise<Outcome> =>
      as ? sendRequest(host, submission, { signal, key }) : host.orders.place(submission, { signal, key }),
  ),
  lookup: fromPromise(
    ({ input: { submission, key, as }, signal }: Asked<Intent>): Promise<KeyState> =>
      as ? findRequest(host, submission.draft.id, signal) : host.orders.lookup(key, { signal }),
  ),
  fence: fromPromise(
    ({ input, signal }: Asked<string>) => host.orders.fence?.(input, { signal }) ?? unsupported(),
  ),
  getOrder: fromPromise(
    ({ input, signal }: Asked<string>) =>
      (input ? host.orders.get?.(input, { signal }) : undefined) ?? unsupported(),
  ),

  storeHandoff: fromPromise(async ({ input }: Asked<StoredDraft>) => {
    await storage()?.saveDraft(input);
  }),
  createHandoff: fromPromise(
    ({ input: { context, request }, signal }: Asked<{ context: OrderContext; request: HandoffRequest }>) =>
      host.handoffs?.create({ ...request.input, draft: draftOf(context) }, { signal, key: request.key }) ??
      unsupported(),
  ),
  findHandoff: fromPromise(({ input, signal }: Asked<string>) => liveHandoff(host, input, signal)),
  noteHandoff: fromPromise(async ({ input, signal }: Asked<OrderContext>) => {
    // The host has saved the draft: an edit after the hand-off goes on with that state.
    const saved = await host.drafts?.load(input.draft.id, { signal }).catch(() => undefined);
    const base =
      saved && fingerprint(saved.draft) === fingerprint(draftOf(input))
        ? { tag: saved.tag, revision: saved.draft.revision }
        : undefined;
    await storage()?.saveDraft(lockedDraft(input, base));
    return base;
  }),
  getHandoff: fromPromise(
    ({ input, signal }: Asked<string>) => host.handoffs?.get(input, { signal }) ?? unsupported(),
  ),
  watchHandoff: fromPromise(async ({ input, signal }: Asked<OrderContext>) => {
    const id = handoffIdOf(input);
    for await (const handoff of host.handoffs?.watch(id, { signal }) ?? [])
      if (isHandoffNews(input, handoff)) return handoff;
    throw new HostError('unavailable', 'the host stopped telling about the hand-off');
  }),
  revokeHandoff: fromPromise(
    ({ input, signal }: Asked<string>) => host.handoffs?.revoke(input, { signal }) ?? unsupported(),
  ),

  forget: fromPromise(async ({ input }: Asked<{ key?: string | undefined; draftId?: string }>) => {
    // An intent that cannot be removed is found at the next start and settled by a lookup.
    if (input.key)
      await storage()
        ?.removeIntent(input.key)
        .catch(() => undefined);
    if (input.draftId)
      await storage()
        ?.removeDraft(input.draftId)
        .catch(() => undefined);
  }),
});

/** The input of an actor. */
interface Asked<Input> {
  readonly input: Input;
  readonly signal: AbortSignal;
}

/** Asks for the order of a submission. */
const sendRequest = (
  { requests }: Host,
  { draft, quoteId, acceptedTotal: total, acknowledged }: Submission,
  call: KeyedCall,
): Promise<OrderRequest> => requests?.send({ draft, quoteId, total, acknowledged }, call) ?? unsupported();

/** Returns the request of a draft, as the state of its key: whoever repeats it gets the same one. */
async function findRequest({ requests }: Host, draftId: string, signal: AbortSignal): Promise<KeyState> {
  const page = await (requests?.list({ text: '', draftId, limit: 1 }, { signal }) ?? unsupported());
  const [found] = page.items;
  if (!found) return { state: 'unseen' };
  return { state: 'requested', request: await (requests?.get(found.id, { signal }) ?? unsupported()) };
}

type Contacts = NonNullable<Host['contacts']>;

/** Returns the hand-off of a draft that goes on; `undefined` when there is none. */
async function liveHandoff(
  { handoffs }: Host,
  draftId: string,
  signal: AbortSignal,
): Promise<Handoff | undefined> {
  const page = await (handoffs?.list({ draftId, limit: 1 }, { signal }) ?? unsupported());
  return page.items[0];
}

/** Returns the id of the hand-off that a host knows of. A host that cannot be asked still locks the draft by itself. */
async function handoffIdAt(
  host: Host,
  draftId: string,
  described: Promise<HostProfile>,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { capabilities } = await described;
  if (!capabilities.includes('handoffs')) return undefined;
  return (await liveHandoff(host, draftId, signal).catch(() => undefined))?.id;
}

/** Loads a contact. A missing contact resolves with `undefined`, and the order still opens. */
const findContact = (contacts: Contacts, id: string, signal: AbortSignal): Promise<Contact | undefined> =>
  contacts.get(id, { signal }).catch((error: unknown) => {
    if (isHostError(error) && error.code === 'not-found') return undefined;
    throw error;
  });

function writeContact({ contacts }: Host, work: ContactWork, signal: AbortSignal): Promise<Contact> {
  const call = { signal };
  if (work.kind === 'creating')
    return contacts?.create?.(work.input, { signal, key: work.key }) ?? unsupported();
  if (work.kind === 'updating')
    return contacts?.update?.(work.id, work.input, { signal, base: work.base }) ?? unsupported();
  if (work.kind === 'adding-address')
    return contacts?.addAddress?.(work.id, work.address, { signal, key: work.key }) ?? unsupported();
  return contacts?.updateAddress?.(work.id, work.address, call) ?? unsupported();
}
