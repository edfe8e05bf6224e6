import type { Contact, Id, PricingTier } from '@orderpad/contracts';
import { hostCan } from '../order/context.ts';
import type { OrderSession } from '../order/session.ts';
import { unsupported } from '../order/unsupported.ts';

/** The tier of the order's contact, where the host can tell what it comes to. */
export const tierOf = (session: OrderSession): Contact['tier'] =>
  session.ask((host, { context }) =>
    host.tiers && hostCan(context, 'tiers') ? context.contact?.tier : undefined,
  );

/** A tier with its rules. Rejects with `HostError`. */
export const loadTier = (session: OrderSession, id: Id, signal: AbortSignal): Promise<PricingTier> =>
  session.ask(({ tiers }) => tiers?.get(id, { signal }) ?? unsupported());
