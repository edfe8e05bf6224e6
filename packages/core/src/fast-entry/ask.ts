import { isHostError, type SkuAnswer } from '@orderpad/contracts';
import { resolveSkus } from '../items/items.finder.ts';
import type { Unanswered } from './rows.ts';
import type { OrderSession } from '../order/session.ts';

/** SKUs in one question, as the contract says. */
const most = 500;

/** Ask what codes are, each once. What could not be asked is answered with the reason. */
export async function answersTo(
  codes: Iterable<string>,
  session: OrderSession,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, SkuAnswer | Unanswered>> {
  const skus = [...new Set(codes)];
  const answers = new Map<string, SkuAnswer | Unanswered>();
  for (let from = 0; from < skus.length; from += most) {
    const part = skus.slice(from, from + most);
    const given = await resolveSkus(session, part, signal).catch((error: unknown): Unanswered => {
      if (signal.aborted) return { problem: 'aborted' };
      return { problem: isHostError(error) ? error.code : 'internal' };
    });
    for (const [index, sku] of part.entries())
      answers.set(sku, 'problem' in given ? given : (given[index] ?? { problem: 'malformed' }));
    if (signal.aborted) break;
  }
  for (const sku of skus) if (!answers.has(sku)) answers.set(sku, { problem: 'aborted' });
  return answers;
}
