import type { CountryCode, Currency, Issue, Market, SavedAddress, ShipTo } from '@orderpad/contracts';
import type { OrderState } from '../order/state.ts';

/** The content of the destination step. */
export interface DestinationView {
  readonly country: CountryCode | undefined;
  /** The address there, if it is known. */
  readonly to: ShipTo | undefined;
  /** The contact's own addresses, primary first. */
  readonly addresses: readonly SavedAddress[];
  /** The countries that the host ships to; empty when it does not name them. */
  readonly countries: readonly CountryCode[];
  /** The markets: countries with a currency and tax of their own. All other countries pay in `currency`. */
  readonly markets: readonly Market[];
  readonly currency: Currency | undefined;
  readonly issues: readonly Issue[];
}

/** Selects the content of the destination step. */
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
