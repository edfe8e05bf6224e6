import {
  fix,
  issue,
  lowestPrice,
  type Currency,
  type Issue,
  type Line,
  type QuotedLine,
} from '@orderpad/contracts';
import type { User } from '../../service/service.ts';

/** Whole per cent that each role may go below the host's price, of a line and of all goods together. */
export const overrideLimits = { customer: 0, consultant: 0, csr: 10, manager: 100, admin: 100 } as const;

/** Whole per cent that each role may set the price of shipping below the host's. */
export const shippingLimits = { customer: 0, consultant: 0, csr: 20, manager: 100, admin: 100 } as const;

/** Returns an issue for an override below the limit of the user's role. There is no upper limit. */
export function overrideIssues(
  { id, override }: Pick<Line, 'id' | 'override'>,
  { unitPrice, hostPrice }: Pick<QuotedLine, 'unitPrice' | 'hostPrice'>,
  { role }: Pick<User, 'role'>,
  currency: Currency,
): Issue[] {
  if (!override || hostPrice === undefined) return [];
  const limit = overrideLimits[role];
  const lowest = lowestPrice(hostPrice, limit);
  if (unitPrice >= lowest) return [];
  return [
    issue(
      'override-too-low',
      ['lines', id, 'override', 'unitPrice'],
      { lowest, limit, currency },
      fix('set-override', { lineId: id, unitPrice: lowest, currency }),
      fix('remove-override', { lineId: id }),
    ),
  ];
}
