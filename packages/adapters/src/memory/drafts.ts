import { endApproval } from './approved.ts';
import {
  Draft,
  fingerprint,
  HostError,
  nameOf,
  parseIssues,
  type DraftInput,
  type DraftPage,
  type DraftQuery,
  type DraftTag,
  type Id,
  type SavedDraft,
} from '@orderpad/contracts';
import { factsOf } from './contact.ts';
import { assertNotHandedOff, openHandoff } from './handed-off.ts';
import { isMatch, pageFrom } from './paging.ts';
import { assertNotRequested, assertRequestAllows, isRequested } from './requested.ts';
import { assertNotTransferred } from './transferred.ts';
import { instant, notFound, requireAbility, type Shop } from './shop.ts';

/** Saves a draft: creates it, or replaces the state that `base` names. The content that is there already changes nothing. */
export function saveDraft(shop: Shop, input: DraftInput, base: DraftTag | undefined): SavedDraft {
  requireAbility(shop, 'drafts');
  const { id } = readable(input);
  assertUnplaced(shop, id);
  const there = shop.drafts.get(id);
  const sent = fingerprint(input);
  if (there?.sent === sent) return named(shop, there.saved);
  assertNotHandedOff(shop, id);
  assertNotTransferred(shop, id);
  assertRequestAllows(shop, input.draft);
  if (there?.saved.tag !== base)
    throw new HostError('stale', 'another state of the draft is saved', {
      current: there && named(shop, there.saved),
    });
  shop.draftClock.position += 1;
  const { operator } = shop;
  const saved = {
    ...input,
    tag: String(shop.draftClock.position),
    savedAt: instant(shop.now()),
    savedBy: { id: operator.id, name: operator.name },
  };
  // Set again, so that the newest is the last one.
  shop.drafts.delete(id);
  shop.drafts.set(id, { saved, sent });
  return named(shop, saved);
}

export function getDraft(shop: Shop, id: Id): SavedDraft {
  requireAbility(shop, 'drafts');
  assertUnplaced(shop, id);
  const there = shop.drafts.get(id);
  if (!there) throw notFound('draft', id);
  return named(shop, there.saved);
}

/** The one saved last first. */
export function listDrafts(shop: Shop, query: DraftQuery): DraftPage {
  requireAbility(shop, 'drafts');
  const { text, contactId, savedBy } = query;
  const found = [...shop.drafts.values()]
    .toReversed()
    .map(({ saved }) => saved)
    .filter(
      ({ draft, savedBy: { id }, transfer }) =>
        !isRequested(shop, draft.id) &&
        (!contactId || draft.contactId === contactId) &&
        (!savedBy || id === savedBy || transfer?.to.id === savedBy) &&
        isMatch(text, factsOfContact(shop, draft.contactId)),
    );
  const { items, ...rest } = pageFrom(found, query);
  return { items: items.map((saved) => summaryOf(shop, named(shop, saved))), ...rest };
}

export function removeDraft(shop: Shop, id: Id): void {
  requireAbility(shop, 'drafts');
  assertNotHandedOff(shop, id);
  assertNotTransferred(shop, id);
  assertNotRequested(shop, id);
  if (!shop.drafts.delete(id)) throw notFound('draft', id);
  endApproval(shop, id);
}

/** Refuses what is no draft: what comes over HTTP is parsed before it gets here, what comes here is not. */
function readable({ draft }: DraftInput): Draft {
  const { success, error } = Draft.safeParse(draft);
  if (success) return draft;
  throw new HostError('invalid', 'no draft', { issues: parseIssues(error, draft) });
}

export function assertUnplaced({ orders }: Shop, draftId: Id): void {
  const order = orders.ofDraft(draftId);
  if (order) throw new HostError('draft-placed', 'this draft is an order already', { orderId: order.id });
}

function factsOfContact({ contacts }: Shop, id: Id | undefined): ReturnType<typeof factsOf> {
  const contact = id === undefined ? undefined : contacts.get(id);
  return contact ? factsOf(contact) : [];
}

/** Adds the contact as it is called now. */
function named({ contacts }: Shop, saved: SavedDraft): SavedDraft {
  const { contactId } = saved.draft;
  const contact = contactId === undefined ? undefined : contacts.get(contactId);
  return contact ? { ...saved, contact: { id: contact.id, name: nameOf(contact) } } : saved;
}

const summaryOf = (shop: Shop, { draft, quoted, ...about }: SavedDraft): DraftPage['items'][number] => ({
  id: draft.id,
  flow: draft.flow,
  ...about,
  items: draft.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  ...(quoted && { total: { amount: quoted.totals.total, currency: quoted.currency } }),
  ...handoffIn(shop, draft.id),
});

function handoffIn(shop: Shop, draftId: Id): Pick<DraftPage['items'][number], 'handoff'> {
  const open = openHandoff(shop, draftId);
  return open ? { handoff: { id: open.id, expiresAt: open.expiresAt } } : {};
}
