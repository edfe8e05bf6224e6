import {
  type Approval,
  type Colleague,
  type Contact,
  type Draft,
  fix,
  type Issue,
  issue,
  type PaymentProvider,
  type Quote,
  sum,
  withOrderDiscount,
  withOwnLines,
  withShippingOverrides,
} from '@orderpad/contracts';
import { settledDraft } from '@orderpad/contracts/addresses';
import type { Queries } from '../data/database.ts';
import { approvedIn } from './approved-in.ts';
import { type PricingData, readPricing } from './read.ts';
import { audienceOfTier } from '../prices/audience.ts';
import { type OnAccount, onAccountWith } from '../accounts/credit.ts';
import { methodsFor, paymentIssues } from '../slices/payment/methods.ts';
import { Turn } from '../turns/breathe.ts';
import { invalid } from '../service/failures.ts';
import type { Market } from '../slices/destination/market.ts';
import { totalsIn } from './totals.ts';
import { takerOf, type User } from '../service/service.ts';
import { unshippedRegionIssues } from '../slices/shipping/region-issues.ts';
import { marketOf } from '../slices/destination/market.ts';
import { priceLines, type PricedLine } from '../slices/items/lines.ts';
import { withLineDiscounts } from '../slices/items/discounts.ts';
import { overrideLimits, shippingLimits } from '../slices/items/override.ts';
import { shelfOf } from '../slices/items/shelf.ts';
import { priceRewards, withoutPicks } from '../slices/rewards/pricing.ts';
import { byPlace } from '../slices/promotions/claims.ts';
import { withItemOffers, offersFor, withOrderOffers } from '../slices/promotions/pricing.ts';
import { priceGiftWraps } from '../slices/shipping/gift-wrap.ts';
import { draftDetailIssues } from '../slices/details/details.ts';
import { priceShipments } from '../slices/shipping/shipments.ts';
import { taxedCharges } from './taxes.ts';

/** A priced draft: the content of a quote, and what placing needs beyond it. */
export interface Priced {
  readonly quoted: Omit<Quote, 'id' | 'draftId' | 'revision' | 'expiresAt'>;
  readonly contact: Contact | undefined;
  readonly representative: Colleague | undefined;
  readonly lines: readonly PricedLine[];
  /** What was granted, where the draft needs it. */
  readonly grant?: Approval | undefined;
  readonly account: Pick<OnAccount, 'charge' | 'isBound'>;
}

/**
 * Prices a draft with current data; `provider` takes its cards. What an operator handed off is priced with the rights of the operator,
 * and paid with those of its customer. Only reads, so it answers the same inside and outside a transaction. Throws
 * `invalid` for a draft that contradicts itself or exceeds what can be counted.
 */
export async function priceDraft(
  db: Queries,
  asSent: Draft,
  user: User,
  now: Date,
  provider?: PaymentProvider,
): Promise<Priced> {
  assertReadable(asSent);
  return priceWith(await readPricing(db, asSent, user, provider), asSent, user, now, provider);
}

/** Prices a draft with data that were read for it, in turns with other requests; otherwise as `priceDraft`. */
export async function priceWith(
  {
    reference,
    contact,
    credit,
    sold,
    listed,
    redeemed,
    specials,
    cards,
    representative,
    approvals,
  }: PricingData,
  asSent: Draft,
  user: User,
  now: Date,
  provider?: PaymentProvider,
): Promise<Priced> {
  assertReadable(asSent);
  const turn = new Turn();
  const draft = await settledDraft(withOwnLines(asSent));
  const market = await marketOf(reference, draft.destination);
  const audience = audienceOfTier(reference, contact?.tier?.id, contact?.id);
  const shelf = shelfOf(sold, listed, audience, market);
  const input = { draft, user: takerOf(user), contact, audience, market, shelf };
  await turn.passOn();
  const own = await priceLines({ ...input, draft: withoutPicks(draft) }, turn);
  await turn.passOn();
  const offers = offersFor({ ...input, now, redeemed });
  const items = await withItemOffers(offers, { ...input, lines: own.lines }, turn);
  await turn.passOn();
  const reduced = await withLineDiscounts(input, items.lines, turn);
  await turn.passOn();
  const withRewards = await priceRewards(input, reduced.lines, specials, now, turn);
  const { rewards } = withRewards;
  await turn.passOn();
  const shipping = priceShipments(input, withRewards.lines);
  await turn.passOn();
  const wrapping = priceGiftWraps(input, withRewards.lines, shipping.shipments);
  const { lines } = wrapping;
  await turn.passOn();
  const adjusted = withOrderOffers(offers, market, lines, shipping.shipments);
  await turn.passOn();
  const { currency } = market;
  const { role } = input.user;
  const { shipments, issues: shippingIssues } = withShippingOverrides(adjusted.shipments, draft.shipments, {
    limit: shippingLimits[role],
    currency,
  });
  const { discounts, issues: discountIssues } = withOrderDiscount(
    { lines: lines.map(({ quoted }) => quoted), discounts: adjusted.discounts },
    draft.discount,
    { limit: overrideLimits[role], currency },
  );
  await turn.passOn();
  const offered = methodsFor(reference, { user, contact, provider, now, cards });
  const charges = taxedCharges(input, shipping.zones, lines, shipments);
  await turn.passOn();
  const discount = sum(discounts.map(({ amount }) => amount));
  const totals = totalsIn(market, { ...charges, discount });
  const account = onAccountWith(reference, {
    draft,
    user,
    market,
    credit,
    methods: offered,
    total: totals.total,
  });
  await turn.passOn();
  const quoted = {
    currency,
    lines: lines.map(({ quoted }) => quoted),
    shipments,
    discounts,
    promotions: [...items.applied, ...adjusted.applied],
    rewards: [...rewards],
    totals,
    paymentMethods: account.methods,
    issues: [
      ...draftIssues(draft, contact, market),
      ...own.issues,
      ...reduced.issues,
      ...withRewards.issues,
      ...wrapping.issues,
      ...[...offers.issues, ...items.issues, ...adjusted.issues].toSorted(byPlace),
      ...shipping.issues,
      ...shippingIssues,
      ...discountIssues,
      ...unshippedRegionIssues(input, lines, shipping.shipments),
      ...paymentIssues(draft, offered, user),
      ...account.issues,
      ...draftDetailIssues(draft, { user: input.user, contact, representative, now }),
    ],
  };
  const { issues, grant } = approvedIn({ draft, user, quoted, approvals });
  return { quoted: { ...quoted, issues }, contact, lines, representative, grant, account };
}

/** Throws `invalid` for a draft that cannot be priced at all. */
function assertReadable({ lines, shipments }: Draft): void {
  assertDistinct(
    lines.map(({ id }) => id),
    'lines',
  );
  assertDistinct(
    shipments.map(({ id }) => id),
    'shipments',
  );
}

function assertDistinct(ids: readonly string[], list: string): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) throw invalid('duplicate id', [issue('duplicate-id', [list, index, 'id'])]);
    seen.add(id);
  });
}

function draftIssues(
  { currency, contactId }: Draft,
  contact: Contact | undefined,
  { currency: right }: Market,
): Issue[] {
  return [
    ...(currency === right ? [] : [otherCurrency(right)]),
    ...(contactId !== undefined && !contact ? [issue('contact-gone', ['contactId'])] : []),
    ...(contact?.bar ? [issue('contact-barred', ['contactId'], { bar: contact.bar })] : []),
  ];
}

const otherCurrency = (currency: string): Issue =>
  issue('currency-not-supported', ['currency'], { currency }, fix('set-currency', { currency }));
