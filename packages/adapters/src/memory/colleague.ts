import { HostError, type Id } from '@orderpad/contracts';
import type { Shop } from './shop.ts';

/** Returns the same shop as a colleague of the operator meets it, with keys of their own. */
export function shopOf(shop: Shop, colleagueId: Id): Shop {
  const colleague = shop.terms.colleagues?.find(({ id }) => id === colleagueId);
  if (!colleague) throw new HostError('not-found', `there is no colleague ${colleagueId}`);
  const operator = { ...colleague, role: 'csr' as const };
  return { ...shop, operator, profile: { ...shop.profile, operator }, submissions: new Map() };
}
