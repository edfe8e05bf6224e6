import type {
  Address,
  Currency,
  Id,
  Issue,
  SavedAddress,
  Shipment,
  ShippingOption,
  ShipTo,
} from '@orderpad/contracts';
import { addressOf } from '../order/address.ts';
import type { OrderContext } from '../order/context.ts';
import type { OrderState } from '../order/state.ts';

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
  /** The country that every address has to be in, where one was chosen. */
  readonly destination: string | undefined;
}

export function shippingView({ pricing, context, shownIssues }: OrderState): ShippingView {
  const { contact, draft, profile } = context;
  return {
    shipments: draft.shipments.map((shipment) => shipmentView(shipment, context)),
    addresses: contact?.addresses ?? nowhere,
    operatorAddress: profile?.operator.address,
    isQuoting: pricing === 'quoting',
    currency: draft.currency,
    issues: shownIssues('shipping'),
    countries: draft.destination ? [draft.destination] : (profile?.countries ?? none),
    destination: draft.destination,
  };
}

function shipmentView({ id, to, methodId }: Shipment, context: OrderContext): ShipmentView {
  const offer = context.quote?.shipments.find(({ shipmentId }) => shipmentId === id);
  return { id, to, address: addressOf(to, context), options: offer?.options ?? noOptions, methodId };
}

const none: readonly string[] = [];
const nowhere: readonly SavedAddress[] = [];
const noOptions: readonly ShippingOption[] = [];
