import type {
  Colleague,
  Contact,
  CreditTerms,
  Draft,
  DraftApprovals,
  PaymentProvider,
} from '@orderpad/contracts';
import type { Queries } from '../data/database.ts';
import { approvalsOf } from '../approved/rows.ts';
import { lastReferenceData, type ReferenceData, referenceDataOf } from '../data/reference-data.ts';
import { type ListedPrices, listedPricesOf } from '../prices/price-list.ts';
import type { User } from '../service/service.ts';
import { buyersById } from '../slices/contact/contact.ts';
import { type Sold, soldOf } from '../slices/items/sold.ts';
import { type CardRow, cardsOf } from '../slices/payment/cards.ts';
import type { Circumstances } from '../slices/promotions/claims.ts';
import { partsOf } from '../slices/promotions/offer.ts';
import { candidatesIn, redeemedOf } from '../slices/promotions/promotions.ts';
import { representativeOf } from '../slices/details/representatives.ts';
import { isPick } from '../slices/rewards/pricing.ts';
import { type SpecialRow, specialsOf } from '../slices/rewards/specials.ts';

/** Everything that the price of a draft depends on and that the database knows. */
export interface PricingData {
  readonly reference: ReferenceData;
  readonly contact: Contact | undefined;
  /** The terms of the contact's account. */
  readonly credit: CreditTerms | undefined;
  readonly sold: ReadonlyMap<string, Sold>;
  readonly listed: ListedPrices;
  readonly redeemed: Circumstances['redeemed'];
  readonly specials: readonly SpecialRow[];
  readonly cards: readonly CardRow[];
  /** What was asked about the draft, where staff take something off. */
  readonly approvals: DraftApprovals;
  /** The representative whom the draft names, if there is such a person. */
  readonly representative: Colleague | undefined;
}

/**
 * Reads everything for the price of a draft at once: no statement waits for the answer of another. The reference data of the last request
 * tell what is asked for, and where they have changed since, it is asked again.
 */
export async function readPricing(
  db: Queries,
  draft: Draft,
  user: User,
  provider: PaymentProvider | undefined,
): Promise<PricingData> {
  const likely = lastReferenceData();
  if (!likely) return readWith(await referenceDataOf(db), db, draft, user, provider);
  const [reference, data] = await Promise.all([
    referenceDataOf(db),
    readWith(likely, db, draft, user, provider),
  ]);
  return reference === likely ? data : readWith(reference, db, draft, user, provider);
}

async function readWith(
  reference: ReferenceData,
  db: Queries,
  draft: Draft,
  user: User,
  provider: PaymentProvider | undefined,
): Promise<PricingData> {
  const { contactId, destination } = draft;
  const offers = candidatesIn(reference, draft);
  const ids = [...new Set([...variantsOf(draft.lines), ...variantsOfOffers(offers)])];
  const country = reference.markets.some((market) => market.country === destination)
    ? destination
    : undefined;
  const [buyers, sold, listed, redeemed, specials, cards, representative, approvals] = await Promise.all([
    buyersById(db, contactId === undefined ? [] : [contactId]),
    soldOf(db, ids),
    listedPricesOf(db, ids, country),
    redeemedOf(db, offers, contactId),
    specialsOf(db, variantsOf(draft.lines.filter(isPick))),
    provider ? cardsOf(db, user, contactId, provider) : [],
    representativeOf(db, draft),
    isReduced(draft) ? approvalsOf(db, draft.id, user) : {},
  ]);
  const { contact, credit } = buyers.get(contactId ?? '') ?? {};
  return { reference, contact, credit, sold, listed, redeemed, specials, cards, representative, approvals };
}

/** Tells whether staff take anything off: only then something may have been granted. */
const isReduced = ({ lines, shipments, discount }: Draft): boolean =>
  discount !== undefined ||
  lines.some((line) => line.override !== undefined || line.discount !== undefined) ||
  shipments.some(({ override }) => override !== undefined);

const variantsOf = (lines: Draft['lines']): string[] =>
  lines.flatMap(({ item }) => (item.kind === 'variant' ? item.variantId : []));

const variantsOfOffers = (offers: Parameters<typeof partsOf>[0][]): string[] =>
  offers.flatMap(partsOf).map(({ variantId }) => variantId);
