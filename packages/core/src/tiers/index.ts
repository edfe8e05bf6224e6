import type { Contact, Id, PricingTier } from '@orderpad/contracts';
import { hostCan } from '../order/context.ts';
import type { OrderSession } from '../order/session.ts';
import { unsupported } from '../order/unsupported.ts';

/** Returns the tier of the contact; `undefined` without one, or when the host does not describe tiers. */
export const tierOf = (session: OrderSession): Contact['tier'] =>
  session.ask((host, { context }) =>
    host.tiers && hostCan(context, 'tiers') ? context.contact?.tier : undefined,
  );

/**
 * Loads a pricing tier with its rules. Rejects with `HostError`; with `unsupported` when the host does not describe tiers.
 *
 * @example
 * const tier = tierOf(session);
 * if (tier) console.log((await loadTier(session, tier.id, new AbortController().signal)).rules);
 */
export const loadTier = (session: OrderSession, id: Id, signal: AbortSignal): Promise<PricingTier> =>
  session.ask(({ tiers }) => tiers?.get(id, { signal }) ?? unsupported());
