import {
  fingerprint,
  HostError,
  isBlocking,
  isSameMoney,
  issue,
  missingIn,
  unaccepted,
  type Handoff,
  type HandoffInput,
  type HandoffPage,
  type HandoffQuery,
  type Id,
  type SubmissionKey,
} from '@orderpad/contracts';
import { saveDraft } from './drafts.ts';
import { pageFrom } from './paging.ts';
import { quoteDraft } from './quote.ts';
import { assertNotHandedOff, current, isFinal, move, refused } from './handed-off.ts';
import { assertNotTransferred } from './transferred.ts';
import { instant, requireAbility, type KeptHandoff, type Shop } from './shop.ts';

/** Milliseconds for which a link works when the operator does not say. */
const threeDays = 3 * 86_400_000;

/** Leaves a draft to its customer; the same key gives the same hand-off. */
export function createHandoff(shop: Shop, input: HandoffInput, key: SubmissionKey): Handoff {
  requireAbility(shop, 'handoffs');
  const sent = fingerprint(input);
  const before = [...shop.handoffs.values()].find((each) => each.key === key);
  if (before && before.sent !== sent)
    throw new HostError('key-reused', 'this key came with another hand-off before');
  if (before) return linked(shop, current(shop, before.handoff.id));
  const { draft, base, quoted } = input;
  assertNotHandedOff(shop, draft.id);
  assertNotTransferred(shop, draft.id);
  saveDraft(shop, { draft, ...(quoted && { quoted }) }, base);
  assertAgreed(shop, input);
  const now = shop.now();
  const expiresAt = input.expiresAt ?? instant(now + threeDays);
  if (Date.parse(expiresAt) <= now)
    throw new HostError('invalid', 'the link would have ended', {
      issues: [issue('invalid', ['expiresAt'])],
    });
  const handoff: Handoff = {
    id: `handoff-${shop.handoffs.size + 1}`,
    draftId: draft.id,
    contactId: draft.contactId ?? '',
    createdBy: { id: shop.operator.id, name: shop.operator.name },
    total: input.total,
    ...(input.sendTo && { sentTo: input.sendTo }),
    expiresAt,
    state: 'waiting',
    history: [{ at: instant(now), state: 'waiting' }],
  };
  const token = crypto.randomUUID();
  const kept: KeptHandoff = { handoff, input, key, sent, token, submissions: new Map() };
  shop.handoffs.set(handoff.id, kept);
  return linked(shop, kept);
}

const linked = ({ handoffUrl }: Shop, { handoff, token }: KeptHandoff): Handoff => ({
  ...handoff,
  link: `${handoffUrl}#handoff=${token}`,
});

export const getHandoff = (shop: Shop, id: Id): Handoff => current(shop, id).handoff;

/** Newest first. */
export function listHandoffs(shop: Shop, query: HandoffQuery): HandoffPage {
  requireAbility(shop, 'handoffs');
  const { draftId, contactId, createdBy } = query;
  const found = [...shop.handoffs.keys()]
    .toReversed()
    .map((id) => getHandoff(shop, id))
    .filter(
      (each) =>
        !isFinal(each) &&
        (!draftId || each.draftId === draftId) &&
        (!contactId || each.contactId === contactId) &&
        (!createdBy || each.createdBy.id === createdBy),
    );
  return pageFrom(found, query);
}

export function revokeHandoff(shop: Shop, id: Id): Handoff {
  const { handoff } = current(shop, id);
  return isFinal(handoff) ? handoff : move(shop, id, 'revoked');
}

/** Throws unless the operator agreed to exactly this order, and nothing but a payment is missing. */
function assertAgreed(shop: Shop, { draft: sent, total, acknowledged }: HandoffInput): void {
  const { payment: _, ...draft } = sent;
  const quote = quoteDraft(shop, draft);
  const missing = missingIn(draft, quote).filter(({ path }) => path[0] !== 'payment');
  const issues = [...missing, ...quote.issues.filter(isBlocking), ...unaccepted(quote, acknowledged)];
  if (issues.length > 0) throw refused('the draft has issues', ...issues);
  if (!isSameMoney({ amount: quote.totals.total, currency: quote.currency }, total))
    throw new HostError('quote-changed', `it comes to ${quote.totals.total} ${quote.currency} now`);
}
