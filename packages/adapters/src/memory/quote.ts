import {
  fix,
  issue,
  sum,
  sumUp,
  withOrderDiscount,
  withOwnLines,
  withShippingOverrides,
  type Contact,
  type Currency,
  type Draft,
  type Issue,
  type Quote,
} from '@orderpad/contracts';
import { draftDetailIssues, requireDetails } from './details.ts';
import { withApprovals } from './approved.ts';
import { creditIssues, methodsWithAccount } from './credit.ts';
import { withDiscounts } from './discounts.ts';
import { giftWrapped } from './gift-wrap.ts';
import { quoteLines } from './items.ts';
import { shopIn } from './destination.ts';
import { appliedOf, discounted, freed, linesAddedBy, orderDiscounts, promotionsIn } from './promotions.ts';
import { requireBounded, requireCountable, requireDistinct, requireReductions } from './readable.ts';
import { isPick, rewarded } from './rewards.ts';
import { quoteShipments } from './shipping.ts';
import { instant, type Shop } from './shop.ts';
import { taxed } from './taxes.ts';

const quarterHour = 15 * 60_000;

/** Prices a draft, complete or not. Depends on the draft and the shop as they are now only, and changes neither. */
export function quoteDraft(whole: Shop, asSent: Draft): Quote {
  const draft = withOwnLines(asSent);
  requireBounded(draft);
  requireReductions(draft);
  requireDetails(draft);
  const shop = shopIn(whole, draft.destination);
  const { currency, market } = shop;
  const contact = draft.contactId === undefined ? undefined : shop.contacts.get(draft.contactId);
  const bought = quoteLines(shop, { ...draft, lines: draft.lines.filter((line) => !isPick(line)) }).quoted;
  requireCountable(bought);
  const promotions = promotionsIn(shop, draft, bought);
  const all = { ...draft, lines: [...draft.lines, ...linesAddedBy(shop, promotions.applied)] };
  requireDistinct(all);
  const { quoted, issues } = quoteLines(shop, all);
  requireCountable(quoted);
  const { overrideLimit, shippingLimit } = shop.profile;
  const onGoods = { limit: overrideLimit, currency };
  const reduced = withDiscounts(onGoods, draft, discounted(quoted, promotions.applied));
  const lines = rewarded(shop, draft, reduced.quoted);
  const carried = quoteShipments(shop, all, contact);
  const wrapped = giftWrapped(shop, draft, lines.quoted, carried.quoted);
  const { shipments, issues: shippingIssues } = withShippingOverrides(
    freed(carried.quoted, promotions.applied),
    draft.shipments,
    { limit: shippingLimit, currency },
  );
  const subtotal = sum(lines.quoted.map(({ total }) => total));
  const { discounts, issues: discountIssues } = withOrderDiscount(
    { lines: lines.quoted, discounts: orderDiscounts(subtotal, promotions.applied) },
    draft.discount,
    onGoods,
  );
  const totals = sumUp({
    ...taxed({ shop, contact, asked: draft.lines }, wrapped.lines, shipments),
    discount: sum(discounts.map(({ amount }) => amount)),
    taxIncluded: market?.taxIncluded ?? false,
    taxPer: 'line',
    rounding: 'half-up',
  });
  const quote = {
    id: `${draft.id} ${draft.revision} ${totals.total}`.slice(-200),
    draftId: draft.id,
    revision: draft.revision,
    currency,
    expiresAt: instant(shop.now() + quarterHour),
    lines: wrapped.lines,
    shipments,
    discounts,
    promotions: appliedOf(promotions.applied),
    rewards: lines.rewards,
    totals,
    paymentMethods: methodsWithAccount(shop, draft.contactId),
    issues: [
      ...currencyIssues(draft, currency),
      ...contactIssues(draft, contact),
      ...lineCountIssues(shop, draft),
      ...issues,
      ...reduced.issues,
      ...lines.issues,
      ...wrapped.issues,
      ...carried.issues,
      ...shippingIssues,
      ...discountIssues,
      ...promotions.issues,
      ...paymentIssues(shop, draft),
      ...creditIssues(shop, draft, totals.total),
      ...draftDetailIssues(shop, draft, contact),
      ...shop.issuesWith(draft),
    ],
  };
  return { ...quote, issues: withApprovals(shop, draft, quote) };
}

function currencyIssues(draft: Draft, currency: Currency): Issue[] {
  if (draft.currency === currency) return [];
  return [issue('currency-not-supported', ['currency'], { currency }, fix('set-currency', { currency }))];
}

function contactIssues({ contactId }: Draft, contact: Contact | undefined): Issue[] {
  if (contactId === undefined) return [];
  if (!contact) return [issue('contact-gone', ['contactId'])];
  return contact.bar ? [issue('contact-barred', ['contactId'], { bar: contact.bar })] : [];
}

function lineCountIssues({ profile: { maxLines } }: Shop, { lines }: Draft): Issue[] {
  return lines.length > maxLines ? [issue('too-many-lines', ['lines'], { max: maxLines })] : [];
}

function paymentIssues({ terms }: Shop, { payment }: Draft): Issue[] {
  const isOffered = !payment || terms.paymentMethods.some(({ id }) => id === payment.methodId);
  return isOffered ? [] : [issue('method-not-offered', ['payment', 'methodId'])];
}
