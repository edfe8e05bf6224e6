import type { Amount } from '@orderpad/contracts';
import type { Claim, OfferIssueCode } from './claims.ts';

/** What applying some offers together came to. */
export interface Outcome {
  readonly saved: Amount;
  /** What each offer did nothing for, by its id, as an issue code. */
  readonly idle: ReadonlyMap<string, OfferIssueCode>;
}

export interface Stacked<Result extends Outcome> {
  readonly result: Result;
  readonly applied: readonly Claim[];
  /** Offers left out, by their id, as an issue code. */
  readonly left: ReadonlyMap<string, OfferIssueCode>;
}

/**
 * Of the offers of one scope, either all that combine or a single exclusive one: whatever saves most, so that one offer more
 * never makes an order dearer. Of equals, those that combine, then the one whose turn comes first.
 */
export function stack<Result extends Outcome>(
  claims: readonly Claim[],
  apply: (claims: readonly Claim[]) => Result,
): Stacked<Result> {
  const together = claims.filter(({ offer }) => offer.stacking === 'combinable');
  const alone = claims.filter(({ offer }) => offer.stacking === 'exclusive').map((claim) => [claim]);
  let chosen = { claims: together, result: apply(together) };
  for (const group of alone) {
    const result = apply(group);
    const isBetter =
      result.saved > chosen.result.saved ||
      (chosen.claims.every(({ offer }) => chosen.result.idle.has(offer.id)) && result.idle.size === 0);
    if (isBetter) chosen = { claims: group, result };
  }
  const { result } = chosen;
  const left = new Map(result.idle);
  for (const claim of claims) {
    if (chosen.claims.includes(claim)) continue;
    const reason = apply([claim]).idle.get(claim.offer.id);
    left.set(claim.offer.id, reason ?? 'promotion-not-combinable');
  }
  return { result, applied: chosen.claims.filter(({ offer }) => !result.idle.has(offer.id)), left };
}
