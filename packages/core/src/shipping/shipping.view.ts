import type {
  Address,
  Currency,
  Id,
  Issue,
  SavedAddress,
  Shipment,
  ShippingOption,
  ShippingOverride,
  ShipTo,
} from '@orderpad/contracts';
import { addressOf } from '../order/address.ts';
import { hostCan, type OrderContext } from '../order/context.ts';
import { filledShipments, restOf } from '../order/shipments.ts';
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
  /** The price set by staff instead of that of the method. */
  readonly override: ShippingOverride | undefined;
  /** The host's word that the price is approved, though it is lower than the operator may give. */
  readonly approval: Issue | undefined;
  /** The sum of the quantities that go with it. */
  readonly pieces: number;
}

/** The content of the shipping step. */
export interface ShippingView {
  /** The shipments that something goes with, or that something can go with yet. */
  readonly shipments: readonly ShipmentView[];
  /** True where the items can go to several addresses: the host can do it, and several pieces ship. */
  readonly canSplit: boolean;
  /** True while the items go to several addresses. */
  readonly isSplit: boolean;
  /** True where staff can set the price of shipping. */
  readonly canSetPrice: boolean;
  /** True where lines can be gifts. */
  readonly canGift: boolean;
  /** True where a line is a gift. */
  readonly hasGifts: boolean;
  /** True where the addresses of the contact can be corrected. */
  readonly canEditAddress: boolean;
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
    canSetPrice: hostCan(context, 'shipments.price'),
    canGift: hostCan(context, 'shipments.gift'),
    hasGifts:
      hostCan(context, 'shipments.gift') && [...context.lines].some(({ gift, gifts }) => gift ?? gifts),
    canEditAddress: hostCan(context, 'contacts.addresses'),
    addresses: contact?.addresses ?? nowhere,
    operatorAddress: profile?.operator.address,
    isQuoting: pricing === 'quoting',
    currency: draft.currency,
    issues: shownIssues('shipping'),
    countries: draft.destination ? [draft.destination] : (profile?.countries ?? none),
    destination: draft.destination,
  };
}

function shipmentView({ id, to, methodId, override, parts }: Shipment, context: OrderContext): ShipmentView {
  const offer = context.quote?.shipments.find(({ shipmentId }) => shipmentId === id);
  const isFirst = id === context.draft.shipments[0]?.id;
  return {
    id,
    to,
    address: addressOf(to, context),
    options: offer?.options ?? noOptions,
    methodId,
    override,
    approval: approvalOf(id, context),
    pieces: isFirst ? restOf(context) : parts.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

/** Returns the host's word that the price of a shipment is approved. */
const approvalOf = (id: string, { quote }: OrderContext): Issue | undefined =>
  quote?.issues.find(({ code, path }) => code === 'reduction-approved' && path[1] === id);

const none: readonly string[] = [];
const nowhere: readonly SavedAddress[] = [];
const noOptions: readonly ShippingOption[] = [];
