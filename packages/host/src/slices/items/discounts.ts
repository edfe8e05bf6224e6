import { type Issue, withManualDiscount } from '@orderpad/contracts';
import type { Turn } from '../../turns/breathe.ts';
import { freeLine } from './line-issues.ts';
import type { PricedLine, PricingInput } from './lines.ts';
import { overrideLimits } from './override.ts';

type Discounted = Pick<PricingInput, 'draft' | 'user' | 'market'>;

/** Returns the lines with the discounts that staff give on them, which come after those of promotions; in turns with other requests. */
export async function withLineDiscounts(
  { draft, user, market: { currency } }: Discounted,
  lines: readonly PricedLine[],
  turn: Turn,
) {
  const given = new Map(draft.lines.flatMap((line) => (line.discount ? [[line.id, line]] : [])));
  if (given.size === 0) return { lines, issues: [] };
  const issues: Issue[] = [];
  const limit = overrideLimits[user.role];
  const reduced: PricedLine[] = [];
  for (const line of lines) {
    if (turn.isOver) await turn.passOn();
    const own = given.get(line.quoted.lineId);
    if (!own) {
      reduced.push(line);
      continue;
    }
    const priced = withManualDiscount(line.quoted, own.discount, { limit, currency });
    issues.push(...priced.issues);
    if (priced.quoted.total === 0 && line.quoted.total > 0) issues.push(freeLine(own));
    reduced.push({ ...line, quoted: priced.quoted });
  }
  return { lines: reduced, issues };
}
