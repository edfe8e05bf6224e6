import { isHostError, type SkuAnswer } from '@orderpad/contracts';
import { resolveSkus } from '../items/items.finder.ts';
import type { Unanswered } from './rows.ts';
import type { OrderSession } from '../order/session.ts';

/** The most SKUs in one request, by the contract. */
const batchSize = 500;

/** Asks the host about codes, each code once. A code that could not be asked about gets the problem instead of an answer. */
export async function resolveCodes(
  codes: Iterable<string>,
  session: OrderSession,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, SkuAnswer | Unanswered>> {
  const skus = [...new Set(codes)];
  const answers = new Map<string, SkuAnswer | Unanswered>();
  for (let from = 0; from < skus.length; from += batchSize) {
    const batch = skus.slice(from, from + batchSize);
    const batchAnswers = await resolveSkus(session, batch, signal).catch((error: unknown): Unanswered => {
      if (signal.aborted) return { problem: 'aborted' };
      return { problem: isHostError(error) ? error.code : 'internal' };
    });
    for (const [index, sku] of batch.entries())
      answers.set(
        sku,
        'problem' in batchAnswers ? batchAnswers : (batchAnswers[index] ?? { problem: 'malformed' }),
      );
    if (signal.aborted) break;
  }
  for (const sku of skus) if (!answers.has(sku)) answers.set(sku, { problem: 'aborted' });
  return answers;
}
