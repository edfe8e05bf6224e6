import type { Address, Currency, Id, Issue, SavedAddress, ShippingOption, ShipTo } from '@orderpad/contracts';

export interface ShipmentView {
  readonly id: Id;
  /** The draft's choice. */
  readonly to: ShipTo | undefined;
  /** What that choice comes to. */
  readonly address: Address | undefined;
  /** Offered speeds; empty until quoted for this address. */
  readonly options: readonly ShippingOption[];
  readonly methodId: Id | undefined;
}

/** What the shipping step shows. */
export interface ShippingView {
  readonly shipments: readonly ShipmentView[];
  /** The contact's own addresses, primary first. */
  readonly addresses: readonly SavedAddress[];
  /** The operator's address, where shipping to it is possible. */
  readonly operatorAddress: Address | undefined;
  /** Whether the host is still answering for what is on the screen. */
  readonly isQuoting: boolean;
  readonly currency: Currency;
  readonly issues: readonly Issue[];
  readonly countries: readonly string[];
}
