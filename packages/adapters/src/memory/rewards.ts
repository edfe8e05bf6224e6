import {
  fix,
  issue,
  type Draft,
  type Issue,
  type Line,
  type QuotedLine,
  type Reward,
  type Special,
  type SpecialPage,
  type SpecialQuery,
} from '@orderpad/contracts';
import type { MemoryReward } from './data.ts';
import { shopIn } from './destination.ts';
import { isMatch, pageFrom } from './paging.ts';
import type { Shop } from './shop.ts';

export function listSpecials(whole: Shop, query: SpecialQuery): SpecialPage {
  const { terms, variants, currency } = shopIn(whole, query.country);
  const found = (terms.rewards ?? []).flatMap(({ id: rewardId, specials }) =>
    specials.flatMap(({ variantId, price }): Special[] => {
      const offer = variants.get(variantId);
      if (!offer || !isMatch(query.text, [offer.product.title, offer.variant.sku])) return [];
      return [{ rewardId, variantId, product: offer.product, price: { amount: price, currency } }];
    }),
  );
  return pageFrom(found, query);
}

export const isPick = ({ cause }: Pick<Line, 'cause'>): boolean => cause.kind === 'reward';

/** Lines as rewards leave them: picks at their prices, the others with whether they count. */
export function rewarded({ terms }: Shop, draft: Draft, lines: readonly QuotedLine[]) {
  const programmes = terms.rewards ?? [];
  const counts = (line: QuotedLine) => programmes.some((each) => isCounted(line, each));
  const issues: Issue[] = [];
  const priced = lines.map((line): QuotedLine => {
    const price = isPick(line) ? priceOf(line, programmes) : undefined;
    if (isPick(line) && price === undefined) issues.push(ineligible(line));
    if (price === undefined)
      return programmes.length === 0 || counts(line) ? line : { ...line, qualifies: false };
    // The reward makes the price, not a tier or an agreement.
    const { priceSource: _, ...pick } = line;
    const listPrice = line.listPrice ?? line.unitPrice;
    return {
      ...pick,
      unitPrice: price,
      ...(listPrice > price && { listPrice }),
      total: price * line.quantity,
      qualifies: false,
    };
  });
  const rewards = programmes.map((programme): Reward => {
    const picks = priced.filter(
      (line) => causeOf(line) === programme.id && priceOf(line, [programme]) !== undefined,
    );
    const reward = standing(
      programme,
      priced,
      picks.reduce((pieces, { quantity }) => pieces + quantity, 0),
    );
    issues.push(...unearned(picks, reward, draft.currency));
    return reward;
  });
  return { quoted: priced, rewards, issues };
}

const causeOf = ({ cause }: QuotedLine): string | undefined =>
  cause.kind === 'reward' ? cause.rewardId : undefined;

const priceOf = (line: QuotedLine, programmes: readonly MemoryReward[]): number | undefined =>
  programmes
    .find(({ id }) => id === causeOf(line))
    ?.specials.find(({ variantId }) => line.item.kind === 'variant' && line.item.variantId === variantId)
    ?.price;

const isCounted = (line: QuotedLine, { excludes = [] }: MemoryReward): boolean =>
  !isPick(line) && line.item.kind === 'variant' && !excludes.includes(line.item.productId);

function standing(programme: MemoryReward, lines: readonly QuotedLine[], used: number): Reward {
  const { id, name, threshold } = programme;
  let qualifying = 0;
  for (const line of lines) if (isCounted(line, programme)) qualifying += Math.max(line.total, 0);
  const earned = Math.floor(qualifying / threshold);
  return { id, name, threshold, qualifying, earned, used, toNext: (earned + 1) * threshold - qualifying };
}

/** Issues of the picks beyond what is earned; what is earned goes to the picks in their order. */
function unearned(picks: readonly QuotedLine[], reward: Reward, currency: string): Issue[] {
  const { name, earned, used, threshold, qualifying } = reward;
  const missing = used * threshold - qualifying;
  let left = earned;
  return picks.flatMap(({ lineId, quantity, item: { title } }) => {
    const within = Math.min(Math.max(left, 0), quantity);
    left -= quantity;
    if (left >= 0) return [];
    return issue(
      'reward-not-earned',
      ['lines', lineId, 'item'],
      { title, name, earned, used, missing, currency },
      ...(within > 0 ? [fix('set-quantity', { lineId, quantity: within })] : []),
      fix('remove-line', { lineId }),
    );
  });
}

const ineligible = ({ lineId, item: { title } }: QuotedLine): Issue =>
  issue('reward-not-eligible', ['lines', lineId, 'item'], { title }, fix('remove-line', { lineId }));
