import type { Amount } from '@orderpad/contracts';
import type { Claim, Reason } from './claims.ts';

/** Result of applying some offers together. */
export interface Outcome {
  readonly saved: Amount;
  /** Reasons of offers without effect, by offer. */
  readonly idle: ReadonlyMap<string, Reason>;
}

export interface Stacked<Result extends Outcome> {
  readonly result: Result;
  readonly applied: readonly Claim[];
  /** Reasons of offers that were left out, by offer. */
  readonly left: ReadonlyMap<string, Reason>;
}

/**
 * Chooses among the offers of one scope: either all combinable ones or a single exclusive one, whichever saves most.
 * So a further offer never makes an order dearer. Of equals, the combinable ones win, then the first exclusive one.
 */
export function stack<Result extends Outcome>(
  claims: readonly Claim[],
  apply: (claims: readonly Claim[]) => Result,
): Stacked<Result> {
  const work = stacking(claims, apply);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** Does what `stack` does, and pauses between its applications of offers, each of which looks at all lines. */
export function* stacking<Result extends Outcome>(
  claims: readonly Claim[],
  apply: (claims: readonly Claim[]) => Result,
): Generator<void, Stacked<Result>, void> {
  const together = claims.filter(({ offer }) => offer.stacking === 'combinable');
  const alone = claims.filter(({ offer }) => offer.stacking === 'exclusive').map((claim) => [claim]);
  let chosen = { claims: together, result: apply(together) };
  for (const group of alone) {
    yield;
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
    yield;
    const reason = apply([claim]).idle.get(claim.offer.id);
    left.set(claim.offer.id, reason ?? { code: 'promotion-not-combinable' });
  }
  return { result, applied: chosen.claims.filter(({ offer }) => !result.idle.has(offer.id)), left };
}
