import { deepEqual, equal, rejects } from 'node:assert/strict';
import type { Host } from '@orderpad/contracts';
import { removeDraft } from '@orderpad/core/drafts';
import { approvals } from './fault-approvals.ts';
import { call, contactId, downloadDraft } from './fault-drafts.ts';
import { handoffs } from './fault-handoffs.ts';
import { payers } from './fault-payers.ts';
import { placings } from './fault-placings.ts';
import { requests } from './fault-requests.ts';
import { staffReads } from './fault-staff.ts';
import { userOperations } from './fault-users.ts';
import { type FaultedOperation, reading } from './faulted-operation.ts';

const page = { text: '', limit: 5 };

const contacts = {
  'create a contact': {
    route: 'createContact',
    promise: 'makes one contact; in a new tab the contact is found, or is created',
    async run(wire) {
      const lastName = `Lost${crypto.randomUUID().slice(0, 8)}`;
      const input = { lastName, email: `${lastName.toLowerCase()}@example.com` };
      const search = () => wire.sure.contacts?.search({ text: lastName, limit: 5 }, call());
      let [key, attempts] = [crypto.randomUUID(), 0];
      await wire.insist(async (each) => {
        // A new tab does not know the key, so the person looks first.
        if (wire.kind === 'tab closed' && (attempts += 1) > 1) {
          key = crypto.randomUUID();
          const [contact] = (await search())?.items ?? [];
          if (contact) return contact;
        }
        return wire.host.contacts?.create?.(input, { ...each, key });
      });
      await wire.settle();
      equal((await search())?.items.length, 1);
    },
  },
  'correct a contact': {
    route: 'updateContact',
    promise: 'leaves the contact as corrected',
    async run(wire) {
      const { id } = await someone(wire.sure);
      const input = { lastName: 'Corrected', phone: '+44 1603 555 010' };
      await wire.insist((each) => wire.host.contacts?.update?.(id, input, each));
      await wire.settle();
      const contact = await wire.sure.contacts?.get(id, call());
      deepEqual([contact?.lastName, contact?.phone], [input.lastName, input.phone]);
    },
  },
  'add an address': {
    route: 'addAddress',
    promise: 'adds one address',
    async run(wire) {
      const { id } = await someone(wire.sure);
      const key = crypto.randomUUID();
      await wire.insist((each) => wire.host.contacts?.addAddress?.(id, address, { ...each, key }));
      await wire.settle();
      equal((await wire.sure.contacts?.get(id, call()))?.addresses.length, 1);
    },
  },
  'correct an address': {
    route: 'updateAddress',
    promise: 'leaves one address, as corrected',
    async run(wire) {
      const { id } = await someone(wire.sure);
      const key = crypto.randomUUID();
      const added = await wire.sure.contacts?.addAddress?.(id, address, { ...call(), key });
      const addressId = added?.addresses[0]?.id ?? '';
      const moved = { ...address, id: addressId, line1: '8 Orchard Row' };
      await wire.insist((each) => wire.host.contacts?.updateAddress?.(id, moved, each));
      await wire.settle();
      const contact = await wire.sure.contacts?.get(id, call());
      deepEqual(
        contact?.addresses.map(({ line1 }) => line1),
        [moved.line1],
      );
    },
  },
  'add a note': {
    route: 'addContactNote',
    promise: 'adds one note',
    async run(wire) {
      const { id } = await someone(wire.sure);
      const key = crypto.randomUUID();
      await wire.insist((each) =>
        wire.host.contacts?.addNote?.(id, { text: 'Ring twice' }, { ...each, key }),
      );
      await wire.settle();
      equal((await wire.sure.contacts?.record?.(id, call()))?.notes.length, 1);
    },
  },
} as const satisfies Record<string, FaultedOperation>;

const address = {
  firstName: 'Ada',
  lastName: 'Lost',
  line1: '7 Orchard Row',
  city: 'Norwich',
  postalCode: 'NR2 1RD',
  country: 'GB',
};

async function someone({ contacts }: Host) {
  const input = { lastName: 'Someone', email: `${crypto.randomUUID()}@example.com` };
  const contact = await contacts?.create?.(input, { ...call(), key: crypto.randomUUID() });
  if (!contact) throw new Error('the host creates no contacts');
  return contact;
}

const drafts = {
  'save a draft': {
    route: 'saveDraft',
    promise: 'saves the draft once, and never calls it changed elsewhere',
    async run(wire) {
      const draft = await downloadDraft(wire.sure);
      const saved = await wire.insist((each) =>
        wire.host.drafts?.save({ draft }, { ...each, base: undefined }),
      );
      await wire.settle();
      const loaded = await wire.sure.drafts?.load(draft.id, call());
      deepEqual([loaded?.draft, loaded?.tag], [draft, saved.tag]);
    },
  },
  'save a draft again': {
    route: 'saveDraft',
    promise: 'replaces the saved state that it knew, and never calls it changed elsewhere',
    async run(wire) {
      const first = await downloadDraft(wire.sure);
      const before = await wire.sure.drafts?.save({ draft: first }, { ...call(), base: undefined });
      const draft = { ...first, revision: 2, note: 'Ring twice' };
      const base = before?.tag;
      const saved = await wire.insist((each) => wire.host.drafts?.save({ draft }, { ...each, base }));
      await wire.settle();
      const loaded = await wire.sure.drafts?.load(draft.id, call());
      deepEqual([loaded?.draft.note, loaded?.tag], [draft.note, saved.tag]);
    },
  },
  'remove a draft': {
    route: 'removeDraft',
    promise: 'removes the draft',
    async run(wire) {
      const draft = await downloadDraft(wire.sure);
      await wire.sure.drafts?.save({ draft }, { ...call(), base: undefined });
      await wire.insist((each) => removeDraft(wire.host, draft.id, each.signal).then(() => true));
      await wire.settle();
      await rejects(async () => wire.sure.drafts?.load(draft.id, call()), { code: 'not-found' });
    },
  },
  'transfer a draft': {
    route: 'transferDraft',
    promise: 'transfers the draft to the colleague, with the note',
    async run(wire) {
      const { id, to } = await transferable(wire.sure);
      await wire.insist((each) => wire.host.drafts?.transfer?.(id, { to, note: 'Ring twice' }, each));
      await wire.settle();
      const { transfer } = (await wire.sure.drafts?.load(id, call())) ?? {};
      deepEqual([transfer?.to.id, transfer?.note], [to, 'Ring twice']);
    },
  },
  'take a draft over': {
    route: 'takeOverDraft',
    promise: 'ends the transfer, and the draft is the operator’s own',
    async run(wire) {
      const { id, to } = await transferable(wire.sure);
      await wire.sure.drafts?.transfer?.(id, { to }, call());
      await wire.insist((each) => wire.host.drafts?.takeOver?.(id, each));
      await wire.settle();
      equal((await wire.sure.drafts?.load(id, call()))?.transfer, undefined);
    },
  },
} as const satisfies Record<string, FaultedOperation>;

/** Saves a draft, and returns its id with that of a colleague. */
async function transferable({ drafts: port, ...host }: Host): Promise<{ id: string; to: string }> {
  const draft = await downloadDraft({ drafts: port, ...host });
  await port?.save({ draft }, { ...call(), base: undefined });
  const [colleague] = (await port?.colleagues?.(call())) ?? [];
  if (!colleague) throw new Error('the operator has no colleague');
  return { id: draft.id, to: colleague.id };
}

/** Every operation of the table, by name. */
export const operations: Readonly<Record<string, FaultedOperation>> = {
  'open the pad': reading('describe', (host, each) => host.describe(each)),
  'find contacts': reading('searchContacts', ({ contacts: port }, each) => port?.search(page, each)),
  'read a contact': reading('getContact', ({ contacts: port }, each) => port?.get(contactId, each)),
  'read what is known of a contact': reading('getContactRecord', ({ contacts: port }, each) =>
    port?.record?.(contactId, each),
  ),
  ...contacts,
  'find products': reading('searchCatalog', ({ catalog }, each) => catalog.search(page, each)),
  'resolve SKUs': reading('resolveSkus', ({ catalog }, each) =>
    catalog.resolve({ skus: ['EBOOK-WRAP'] }, each),
  ),
  'list categories': reading('listCategories', ({ catalog }, each) => catalog.categories?.({}, each)),
  'list promotions': reading('listPromotions', ({ promotions }, each) =>
    promotions?.list({ contactId }, each),
  ),
  'list reward specials': reading('listSpecials', ({ rewards }, each) => rewards?.specials(page, each)),
  'price a draft': reading(
    'quote',
    async (host, each) => host.orders.quote(await downloadDraft(host), each),
    ({ totals }) => totals,
  ),
  'read a pricing tier': reading('getTier', ({ tiers }, each) => tiers?.get('wholesale', each)),
  ...drafts,
  'list saved drafts': reading('listDrafts', ({ drafts: port }, each) => port?.list(page, each)),
  'list representatives': reading('listRepresentatives', ({ orders }, each) =>
    orders.representatives?.(each),
  ),
  'list colleagues': reading('listColleagues', ({ drafts: port }, each) => port?.colleagues?.(each)),
  ...placings,
  'list what a contact has bought': reading('listBought', ({ orders }, each) =>
    orders.bought?.({ contactId }, each),
  ),
  'list orders': reading('listOrders', ({ orders }, each) => orders.list?.(page, each)),
  ...handoffs,
  ...requests,
  ...approvals,
  ...payers,
  ...staffReads,
  ...userOperations,
};
