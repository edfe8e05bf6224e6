import type { CountryCode, Currency, Issue, Market, SavedAddress, ShipTo } from '@orderpad/contracts';
import type { OrderState } from '../order/state.ts';

/** What the step shows that asks where the order goes before anything else. */
export interface DestinationView {
  readonly country: CountryCode | undefined;
  /** The address there, where it is known already. */
  readonly to: ShipTo | undefined;
  /** The contact's own addresses, primary first. */
  readonly addresses: readonly SavedAddress[];
  /** Countries it can go to; empty when the host does not say. */
  readonly countries: readonly CountryCode[];
  /** Those among them that are sold to on terms of their own; the others pay in `currency`. */
  readonly markets: readonly Market[];
  readonly currency: Currency | undefined;
  readonly issues: readonly Issue[];
}

export function destinationView({ context, shownIssues }: OrderState): DestinationView {
  const { contact, draft, profile } = context;
  return {
    country: draft.destination,
    to: draft.shipments[0]?.to,
    addresses: contact?.addresses ?? nowhere,
    countries: profile?.countries ?? none,
    markets: profile?.markets ?? anywhere,
    currency: profile?.currency,
    issues: shownIssues('destination'),
  };
}

const nowhere: readonly SavedAddress[] = [];
const none: readonly CountryCode[] = [];
const anywhere: readonly Market[] = [];
