import {
  approvalHistory,
  type Approval,
  fingerprint,
  HostError,
  isBlocking,
  isSameMoney,
  issue,
  missingIn,
  nameOf,
  unaccepted,
  type Order,
  type Problem,
  type Quote,
  type Submission,
  type SubmissionKey,
  type SubmissionState,
} from '@orderpad/contracts';
import { getContact } from './contact.ts';
import { addToAccount } from './credit.ts';
import { keptDetails } from './details.ts';
import { openHandoff } from './handed-off.ts';
import { closeApprovals, grantUsed } from './approved.ts';
import { confirmRequest, requestIssue } from './requested.ts';
import { quoteDraft } from './quote.ts';
import { transferOf } from './transferred.ts';
import { instant, requireAbility, shelve, type Outcome, type Shop, type Submissions } from './shop.ts';

/** Places a draft, once a key and once a draft. */
export function placeDraft(shop: Shop, submission: Submission, key: SubmissionKey): Order {
  return placeOnce(shop.submissions, submission, key, () => {
    const { draft } = submission;
    const held = openHandoff(shop, draft.id)
      ? issue('draft-handed-off', [])
      : transferOf(shop, draft.id)
        ? issue('draft-transferred', [])
        : requestIssue(shop, draft);
    return held
      ? rejected('refused', 'the draft is not free to be placed', { issues: [held] })
      : settle(shop, submission);
  });
}

/** Returns the outcome of a key; `decide` is asked for that of a new one. */
export function placeOnce(
  submissions: Submissions,
  submission: Submission,
  key: SubmissionKey,
  decide: () => Outcome,
): Order {
  const sent = fingerprint(submission);
  const before = submissions.get(key);
  if (before) {
    if (before.state.state === 'fenced') throw new HostError('fenced', 'this key was closed');
    if (before.sent !== sent)
      throw new HostError('key-reused', 'this key came with another submission before');
    return orderFrom(before.state);
  }
  const state = decide();
  submissions.set(key, { sent, state });
  return orderFrom(state);
}

export function lookUp({ submissions }: Pick<Shop, 'submissions'>, key: SubmissionKey): SubmissionState {
  return submissions.get(key)?.state ?? { state: 'unseen' };
}

export function fence(shop: Shop, key: SubmissionKey): SubmissionState {
  requireAbility(shop, 'submissions.fence');
  return close(shop, key);
}

/** Closes a key that was never used, or returns its state. */
export function close({ submissions }: Pick<Shop, 'submissions'>, key: SubmissionKey): SubmissionState {
  if (!submissions.has(key)) submissions.set(key, { sent: '', state: { state: 'fenced' } });
  return lookUp({ submissions }, key);
}

export function rejected(code: Problem['code'], detail: string, more: Partial<Problem> = {}): Outcome {
  return { state: 'rejected', problem: { code, detail, issues: [], ...more } };
}

function orderFrom(outcome: Outcome): Order {
  if (outcome.state === 'placed') return outcome.order;
  throw HostError.from(outcome.problem);
}

/** Settles a submission that was never seen before. The order exists when this returns `placed`. */
export function settle(shop: Shop, { draft, acceptedTotal, acknowledged }: Submission): Outcome {
  const placed = shop.orders.ofDraft(draft.id);
  if (placed) return rejected('draft-placed', 'this draft is an order already', { orderId: placed.id });
  if (shop.profile.entryBar) return rejected('refused', `order entry is closed: ${shop.profile.entryBar}`);

  const quote = quoteDraft(shop, draft);
  const open = [...quote.issues.filter(isBlocking), ...unaccepted(quote, acknowledged)];
  const issues = [...missingIn(draft, quote), ...open];
  if (issues.length > 0) return rejected('refused', 'the draft has issues', { issues });
  if (!isSameMoney({ amount: quote.totals.total, currency: quote.currency }, acceptedTotal))
    return rejected('quote-changed', `it comes to ${quote.totals.total} ${quote.currency} now`);

  const grant = grantUsed(shop, quote);
  const order = orderOf(shop, draft, quote, grant);
  shop.orders.add(order);
  shop.drafts.delete(draft.id);
  confirmRequest(shop, order);
  closeApprovals(shop, order, grant);
  takeFromStock(shop, quote);
  addToAccount(shop, draft, quote);
  return { state: 'placed', order };
}

/** The order of a draft that lacks nothing. */
function orderOf(shop: Shop, draft: Submission['draft'], quote: Quote, grant: Approval | undefined): Order {
  const contact = getContact(shop, draft.contactId ?? '');
  const { email, phone } = contact;
  const written = new Map(draft.lines.map((line) => [line.id, line]));
  const at = instant(shop.now());
  const serial = shop.orders.size + 1;
  const ships = quote.shipments.length > 0;
  return {
    id: `order-${serial}`,
    number: `HL-${10_000 + serial}`,
    draftId: draft.id,
    status: ships ? 'processing' : 'complete',
    placedAt: at,
    placedBy: shop.operator.name,
    currency: quote.currency,
    contact: { id: contact.id, name: nameOf(contact), ...(email && { email }), ...(phone && { phone }) },
    lines: quote.lines.map(
      ({ lineId: id, item, quantity, cause, unitPrice, hostPrice, discounts, total, giftWrap }) => {
        const { note, gift, gifts, override } = written.get(id) ?? {};
        const said = {
          ...(note && { note }),
          ...(gift && { gift }),
          ...(gifts && { gifts }),
          ...(override && { override }),
        };
        const own = {
          ...(hostPrice !== undefined && { hostPrice }),
          ...(giftWrap && giftWrap.pieces > 0 && { giftWrap: giftWrap.unitPrice * giftWrap.pieces }),
        };
        return { id, item, quantity, cause, unitPrice, discounts, total, ...said, ...own };
      },
    ),
    shipments: quote.shipments.flatMap(({ shipmentId, address, methodId, options, ...rest }) => {
      const override = draft.shipments.find(({ id }) => id === shipmentId)?.override;
      const method = options.find(({ id }) => id === methodId);
      if (!address || !method) return [];
      return [
        {
          id: shipmentId,
          address,
          method: { id: method.id, name: method.name },
          ...(override && { override }),
          ...rest,
        },
      ];
    }),
    discounts: quote.discounts,
    totals: quote.totals,
    payment: paymentOf(shop, draft),
    ...(draft.note && { note: draft.note }),
    ...(draft.details && { details: keptDetails(shop, draft.details) }),
    ...(draft.quotedTotal && { quotedTotal: draft.quotedTotal }),
    ...(grant?.decidedBy && { approvedBy: { name: grant.decidedBy.name, at: grant.decidedAt ?? at } }),
    ...(draft.extensions && { extensions: draft.extensions }),
    history: [...(grant ? approvalHistory(grant) : []), ...historyOf(shop, at, ships)],
  };
}

function historyOf({ operator }: Shop, at: string, ships: boolean): Order['history'] {
  const entry = { at, by: operator.name, params: {} };
  return ships
    ? [{ ...entry, code: 'placed', status: 'processing' }]
    : [
        { ...entry, code: 'placed' },
        { ...entry, code: 'completed', status: 'complete' },
      ];
}

function paymentOf({ terms }: Shop, { payment }: Submission['draft']): Order['payment'] {
  const { methodId = '', payer = 'contact', reference } = payment ?? {};
  const name = terms.paymentMethods.find(({ id }) => id === methodId)?.name ?? methodId;
  return { methodId, name, payer, ...(reference && { reference }) };
}

function takeFromStock(shop: Shop, { lines }: Quote): void {
  for (const { item, quantity } of lines) {
    const offer = item.kind === 'variant' ? shop.variants.get(item.variantId) : undefined;
    if (offer?.variant.stock.kind !== 'counted') continue;
    const stock = { kind: 'counted' as const, available: offer.variant.stock.available - quantity };
    const variants = offer.product.variants.map((variant) =>
      variant.id === offer.variant.id ? { ...variant, stock } : variant,
    );
    shelve(shop, { ...offer.product, variants });
  }
}
