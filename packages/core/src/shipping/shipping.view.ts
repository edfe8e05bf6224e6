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
import { hostCan, type OrderContext } from '../order/context.ts';
import { filledShipments } from '../order/shipments.ts';
import type { OrderState } from '../order/state.ts';

/** One shipment. */
export interface ShipmentView {
  readonly id: Id;
  /** The chosen address, by reference. */
  readonly to: ShipTo | undefined;
  /** The address that `to` refers to. */
  readonly address: Address | undefined;
  /** The offered shipping methods; empty until the order is priced for this address. */
  readonly options: readonly ShippingOption[];
  readonly methodId: Id | undefined;
}

/** The content of the shipping step. */
export interface ShippingView {
  /** The shipments that something goes with, or that something can go with yet. */
  readonly shipments: readonly ShipmentView[];
  /** True where the items can go to several addresses: the host can do it, and several pieces ship. */
  readonly canSplit: boolean;
  /** True while the items go to several addresses. */
  readonly isSplit: boolean;
  /** The contact's own addresses, primary first. */
  readonly addresses: readonly SavedAddress[];
  /** The operator's own address; `undefined` when there is none to ship to. */
  readonly operatorAddress: Address | undefined;
  /** True while a quote is on its way. */
  readonly isQuoting: boolean;
  readonly currency: Currency;
  readonly issues: readonly Issue[];
  /** The countries that an address can be in; empty when the host does not name them. */
  readonly countries: readonly string[];
  /** The destination country, which every address has to be in; `undefined` without one. */
  readonly destination: string | undefined;
}

/** Selects the content of the shipping step. */
export function shippingView({ pricing, context, shownIssues }: OrderState): ShippingView {
  const { contact, draft, profile } = context;
  return {
    shipments: filledShipments(context).map((shipment) => shipmentView(shipment, context)),
    canSplit: hostCan(context, 'shipments.multiple') && context.lines.shipQuantity > 1,
    isSplit: draft.shipments.length > 1,
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
