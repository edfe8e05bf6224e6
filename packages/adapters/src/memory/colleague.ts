import { HostError, type Id } from '@orderpad/contracts';
import type { Shop } from './shop.ts';

/** Returns the same shop as a colleague of the operator, or a manager, meets it, with keys of their own. */
export function shopOf(shop: Shop, colleagueId: Id): Shop {
  const { colleagues = [], managers = [] } = shop.terms;
  const is = ({ id }: { readonly id: Id }): boolean => id === colleagueId;
  const manager = managers.find(is);
  const person = manager ?? colleagues.find(is);
  if (!person) throw new HostError('not-found', `there is no colleague ${colleagueId}`);
  const operator = { ...person, role: manager ? ('manager' as const) : ('csr' as const) };
  const { overrideLimit, shippingLimit, ...profile } = shop.profile;
  const limits = {
    ...(overrideLimit !== undefined && { overrideLimit }),
    ...(shippingLimit !== undefined && { shippingLimit }),
  };
  return {
    ...shop,
    operator,
    profile: { ...profile, ...(!manager && limits), operator },
    submissions: new Map(),
  };
}
