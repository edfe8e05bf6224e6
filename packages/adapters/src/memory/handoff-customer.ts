import {
  orderForCustomer,
  HostError,
  isAccepted,
  isBlocking,
  issue,
  nameOf,
  paidDraft,
  withoutStaffDetails,
  declineIssue,
  type Draft,
  type Handoff,
  type HostProfile,
  type Id,
  type Issue,
  type Order,
  type Quote,
  type SavedDraft,
  type Submission,
  type SubmissionKey,
  type SubmissionState,
} from '@orderpad/contracts';
import { getContact } from './contact.ts';
import { getDraft } from './drafts.ts';
import { current, isFinal, move, refused } from './handed-off.ts';
import { close, lookUp, placeOnce, rejected, settle } from './placing.ts';
import { quoteDraft } from './quote.ts';
import type { KeptHandoff, Outcome, Shop } from './shop.ts';

/** Capabilities of the host for the customer of a hand-off. */
const customerCapabilities: HostProfile['capabilities'] = [
  'quotes.what-if',
  'submissions.fence',
  'extensions',
];

/** Opens a hand-off by the token of its link, once; returns its id. */
export function openHandoff(shop: Shop, link: string): Id {
  const token = new URL(link).hash.slice('#handoff='.length);
  const found = [...shop.handoffs.values()].find((each) => each.token === token);
  if (!found) throw new HostError('not-found', 'there is no such link');
  const { handoff } = current(shop, found.handoff.id);
  assertGoesOn(handoff);
  if (handoff.state !== 'waiting') throw refused('the link was opened before', issue('handoff-opened', []));
  return move(shop, handoff.id, 'opened').id;
}

/** Throws `refused` for a hand-off that is over. */
function assertGoesOn(handoff: Handoff): void {
  const { state } = handoff;
  if (state === 'paid' || state === 'expired' || state === 'revoked')
    throw refused(`the hand-off is ${state}`, issue(`handoff-${state}`, []));
}

export function describeFor(shop: Shop, id: Id): HostProfile {
  const { handoff } = open(shop, id);
  const contact = getContact(shop, handoff.contactId);
  const { overrideLimit: _, shippingLimit: __, ...profile } = shop.profile;
  return {
    ...profile,
    operator: { id: `handoff:${id}`, name: nameOf(contact), role: 'customer', contactId: contact.id },
    capabilities: customerCapabilities,
    handoff: { id, draftId: handoff.draftId, total: handoff.total, expiresAt: handoff.expiresAt },
  };
}

/** Returns the draft that was handed off, without a payment. */
export function draftOf(shop: Shop, id: Id, draftId: Id): SavedDraft {
  const { handoff, input } = open(shop, id);
  if (draftId !== handoff.draftId) throw new HostError('not-found', `there is no draft ${draftId}`);
  const { payment: _, ...draft } = input.draft;
  return { ...getDraft(shop, draftId), draft: withoutStaffDetails(draft) };
}

/** Prices the handed-off draft with the payment that the customer chose. */
export function quoteFor(shop: Shop, id: Id, sent: Draft): Quote {
  const kept = open(shop, id);
  const { quote, issues } = pricedFor(shop, kept, asHandedOff(kept, sent));
  const failure = issues.find((each) => isBlocking(each) && each.path[0] !== 'payment');
  if (failure) move(shop, id, 'failed', { failure });
  return { ...quote, issues };
}

/** Places the handed-off draft with the payment of the customer, or tells the operator why not. */
export function pay(shop: Shop, id: Id, submission: Submission, key: SubmissionKey): Order {
  const kept = current(shop, id);
  const order = placeOnce(kept.submissions, submission, key, () => {
    const state = settleFor(shop, kept, submission);
    if (state.state === 'placed') {
      const { id: orderId, number } = state.order;
      move(shop, id, 'paid', { orderId, number });
    }
    if (state.state === 'rejected' && !isFinal(kept.handoff)) {
      const [failure = issue('total-changed', [])] = state.problem.issues;
      move(shop, id, 'failed', { failure });
    }
    return state;
  });
  return orderForCustomer(order);
}

function settleFor(shop: Shop, kept: KeptHandoff, submission: Submission): Outcome {
  const { handoff, input } = kept;
  const { state } = handoff;
  if (state === 'paid' || state === 'expired' || state === 'revoked')
    return rejected('refused', `the hand-off is ${state}`, { issues: [issue(`handoff-${state}`, [])] });
  const draft = asHandedOff(kept, submission.draft);
  const { issues } = pricedFor(shop, kept, draft);
  const changed = issues.filter(({ code }) => code === 'handoff-total-changed');
  if (changed.length > 0) return rejected('refused', 'the amount was fixed', { issues: changed });
  const reason = draft.payment && shop.declineOf(draft);
  if (reason) return rejected('declined', 'the payment was declined', { issues: [declineIssue(reason)] });
  const acknowledged = [...input.acknowledged, ...submission.acknowledged];
  return settle(shop, { ...submission, draft, acknowledged });
}

/** Prices a handed-off draft for its customer, to whom the warnings that the operator accepted are information. */
function pricedFor(shop: Shop, { handoff, input }: KeptHandoff, draft: Draft) {
  const quote = quoteDraft(shop, draft);
  const paymentMethods = quote.paymentMethods.filter(({ payer }) => payer !== 'operator');
  const known = quote.issues
    .filter(({ code }) => code !== 'reduction-approved')
    .map(
      (each): Issue =>
        each.severity === 'warning' && isAccepted(each, input.acknowledged)
          ? { ...each, severity: 'info' }
          : each,
    );
  const { amount: from, currency } = handoff.total;
  const to = quote.totals.total;
  const isSame = to === from && quote.currency === currency;
  const changed = isSame ? [] : [issue('handoff-total-changed', [], { from, to, currency: quote.currency })];
  return { quote: { ...quote, paymentMethods }, issues: [...known, ...changed] };
}

export function lookUpFor(shop: Shop, id: Id, key: SubmissionKey): SubmissionState {
  const state = lookUp(current(shop, id), key);
  return state.state === 'placed' ? { ...state, order: orderForCustomer(state.order) } : state;
}

export const fenceFor = (shop: Shop, id: Id, key: SubmissionKey): SubmissionState =>
  close(current(shop, id), key);

/** Returns a hand-off that goes on. */
function open(shop: Shop, id: Id): KeptHandoff {
  const kept = current(shop, id);
  assertGoesOn(kept.handoff);
  return kept;
}

/** Returns the handed-off draft with the payment of the customer. Throws `refused` when anything else differs. */
function asHandedOff({ input }: KeptHandoff, sent: Draft): Draft {
  const draft = paidDraft(input.draft, sent);
  if (!draft) throw refused('the draft is not the one handed off', issue('handoff-draft-changed', []));
  return draft;
}
