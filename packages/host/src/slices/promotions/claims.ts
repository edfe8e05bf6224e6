import {
  codeKey,
  fix,
  issue,
  type Amount,
  type Draft,
  type Issue,
  type IssueCode,
  type IssueParams,
} from '@orderpad/contracts';
import type { Offer } from './offer.ts';

/**
 * An offer that a draft may have, and the place where it asks for it. An automatic offer has neither code nor path.
 */
export interface Claim {
  readonly offer: Offer;
  readonly code?: string;
  readonly path?: Issue['path'];
}

/** Facts that decide whether an offer applies. */
export interface Circumstances {
  readonly now: Date;
  readonly contactId: string | undefined;
  readonly tierId: string | undefined;
  /** Number of orders that used an offer, by its id. */
  readonly redeemed: ReadonlyMap<string, { readonly orders: number; readonly ofContact: number }>;
}

type Asked = Pick<Draft, 'codes' | 'promotions'>;

/**
 * Returns every offer that the draft may have, in the order in which they apply, and an issue for each that it asks
 * for in vain.
 */
export function claimsIn(
  draft: Asked,
  offers: readonly Offer[],
  circumstances: Circumstances,
): { claims: Claim[]; issues: Issue[] } {
  const claims: Claim[] = [];
  const issues: Issue[] = [];
  const asked = new Set<string>();
  for (const { offer, ...claim } of askedFor(draft, offers)) {
    if (!offer) {
      const unknown = claim.code === undefined ? 'unknown-promotion' : 'unknown-code';
      issues.push(notHad({ ...claim, offer }, { code: unknown }));
      continue;
    }
    const reason: Reason | undefined = asked.has(offer.id)
      ? { code: 'promotion-repeated' }
      : reasonAgainst(offer, circumstances);
    asked.add(offer.id);
    if (reason) issues.push(notHad({ ...claim, offer }, reason));
    else claims.push({ ...claim, offer });
  }
  const automatic = offers.filter(
    (offer) => offer.access === 'automatic' && !reasonAgainst(offer, circumstances),
  );
  return { claims: [...claims, ...automatic.map((offer) => ({ offer }))].toSorted(byPriority), issues };
}

function* askedFor({ codes, promotions }: Asked, offers: readonly Offer[]) {
  for (const [index, code] of codes.entries()) {
    const offer = offers.find((each) => each.access === 'code' && each.code === codeKey(code));
    yield { offer, code, path: ['codes', index] };
  }
  for (const [index, id] of promotions.entries()) {
    const offer = offers.find((each) => each.access === 'picked' && each.id === id);
    yield { offer, id, path: ['promotions', index] };
  }
}

/** Issue code of an offer that is not available. */
export type OfferIssueCode = Extract<IssueCode, `promotion-${string}` | `unknown-${string}`>;

/** Issue of an offer without effect. */
export interface Reason {
  readonly code: OfferIssueCode;
  readonly params?: Partial<IssueParams<'promotion-minimum'>>;
}

/** Returns the reason why an offer is not available, if there is one. Its minimum is compared when its turn comes (`belowMinimum`). */
export function reasonAgainst(
  { id, startsAt, endsAt, tierId, limit, limitPerContact }: Offer,
  { now, contactId, tierId: mine, redeemed }: Circumstances,
): Reason | undefined {
  if (startsAt && now < startsAt)
    return { code: 'promotion-not-yet', params: { at: startsAt.toISOString() } };
  if (endsAt && now >= endsAt) return { code: 'promotion-expired', params: { at: endsAt.toISOString() } };
  if (tierId !== null && tierId !== mine) return { code: 'promotion-not-for-contact' };
  const { orders, ofContact } = redeemed.get(id) ?? { orders: 0, ofContact: 0 };
  const isUsed = contactId !== undefined && limitPerContact !== null && ofContact >= limitPerContact;
  if (isUsed || (limit !== null && orders >= limit)) return { code: 'promotion-used' };
  return undefined;
}

/** Returns the reason why an offer has no effect on what is paid for so far, if that is below its minimum. */
export const belowMinimum = ({ minimum }: Offer, paid: Amount): Reason | undefined =>
  minimum !== null && paid < minimum
    ? { code: 'promotion-minimum', params: { minimum, missing: minimum - paid } }
    : undefined;

interface Refused {
  readonly offer?: Offer | undefined;
  readonly code?: string;
  readonly id?: string;
  readonly path?: Issue['path'];
}

/** Makes the issue for an offer that was asked for in vain. Its fix removes the code or promotion. */
export const notHad = (
  { offer, code, id = offer?.id ?? '', path = [] }: Refused,
  { code: reason, params }: Reason,
): Issue =>
  issue(
    reason,
    path,
    { ...params, ...(offer && { name: offer.name }), ...(code !== undefined && { code }) },
    code === undefined ? fix('remove-promotion', { promotionId: id }) : fix('remove-code', { code }),
  );

/** Sorts the issues of offers as the draft asks for them: codes first. */
export const byPlace = ({ path: [a = '', i = 0] }: Issue, { path: [b = '', j = 0] }: Issue): number =>
  a === b ? Number(i) - Number(j) : a < b ? -1 : 1;

const byPriority = ({ offer: a }: Claim, { offer: b }: Claim): number =>
  a.priority - b.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
