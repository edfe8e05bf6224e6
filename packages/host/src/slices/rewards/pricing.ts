import type { Draft, Issue, Line, Reward } from '@orderpad/contracts';
import { checkPicks } from './picks.ts';
import { qualifies } from './terms.ts';
import type { Turn } from '../../turns/breathe.ts';
import { rewardIn } from './conversion.ts';
import { type PricingInput, type PricedLine, priceLines } from '../items/lines.ts';
import { runningRewards, type SpecialRow } from './specials.ts';

/** Returns the draft without its picks, which must not influence the prices of other lines. */
export const withoutPicks = (draft: Draft): Draft =>
  draft.lines.some(isPick) ? { ...draft, lines: draft.lines.filter((line) => !isPick(line)) } : draft;

interface Rewarded {
  readonly lines: readonly PricedLine[];
  readonly rewards: readonly Reward[];
  readonly issues: readonly Issue[];
}

/**
 * Prices the picks, after all other lines (`bought`) and their item-level offers. Picks take the remaining stock at
 * reward prices and do not count towards rewards, so that no pick changes what is earned.
 */
export async function priceRewards(
  input: PricingInput,
  bought: readonly PricedLine[],
  specials: readonly SpecialRow[],
  now: Date,
  turn: Turn,
): Promise<Rewarded> {
  const { draft, audience, market } = input;
  const lines = draft.lines.filter(isPick);
  const running = runningRewards(audience.reference, now, specials).map((terms) => rewardIn(market, terms));
  if (running.length === 0 && lines.length === 0) return { lines: bought, rewards: [], issues: [] };
  const purchases = bought.map(({ quoted: { item, total } }) => ({
    productId: item.kind === 'variant' ? item.productId : undefined,
    total,
  }));
  const { rewards, prices, issues } = checkPicks(lines.map(pickOf), purchases, running, market.currency);
  await turn.passOn();
  const picks = { ...input, draft: { ...draft, lines: lines.map(withoutOverride) } };
  const picked = await priceLines(picks, turn, takenBy(bought));
  await turn.passOn();
  const counted = bought.map((line, index): PricedLine => {
    const purchase = purchases[index];
    const counts = purchase && running.some((terms) => qualifies(terms, purchase));
    return counts ? line : { ...line, quoted: { ...line.quoted, qualifies: false } };
  });
  return {
    lines: inOrder(draft, [...counted, ...picked.lines.map((line) => atRewardPrice(line, prices))]),
    rewards,
    issues: [...picked.issues.filter(({ code }) => code !== 'free-line'), ...issues],
  };
}

export const isPick = ({ cause }: Line): boolean => cause.kind === 'reward';

const pickOf = ({ id: lineId, item, quantity, cause }: Line) => ({
  lineId,
  rewardId: cause.kind === 'reward' ? cause.rewardId : '',
  variantId: item.kind === 'variant' ? item.variantId : undefined,
  quantity,
  title: item.title,
});

/** Removes the override of a pick: staff cannot change a reward price. */
function withoutOverride(line: Line): Line {
  const { override: _, ...rest } = line;
  return rest;
}

function atRewardPrice(line: PricedLine, prices: ReadonlyMap<string, number>): PricedLine {
  const { listPrice, priceSource, ...quoted } = line.quoted;
  const reward = prices.get(quoted.lineId);
  const unitPrice = reward ?? quoted.unitPrice;
  const former = Math.max(quoted.unitPrice, unitPrice === quoted.unitPrice ? (listPrice ?? 0) : 0);
  return {
    ...line,
    quoted: {
      ...quoted,
      unitPrice,
      ...(former > unitPrice ? { listPrice: former } : {}),
      // The reward made the price, not a tier or an agreement.
      ...(reward === undefined && priceSource && { priceSource }),
      total: unitPrice * quoted.quantity,
      qualifies: false,
    },
  };
}

function takenBy(lines: readonly PricedLine[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { variant, quoted } of lines)
    if (variant) taken.set(variant.id, (taken.get(variant.id) ?? 0) + quoted.quantity);
  return taken;
}

/** Sorts lines in the draft's order; lines that offers added come last. */
function inOrder(draft: Draft, lines: readonly PricedLine[]): readonly PricedLine[] {
  if (!draft.lines.some(isPick)) return lines;
  const positions = new Map(draft.lines.map(({ id }, index) => [id, index]));
  const positionOf = ({ quoted }: PricedLine) => positions.get(quoted.lineId) ?? draft.lines.length;
  return lines.toSorted((a, b) => positionOf(a) - positionOf(b));
}
