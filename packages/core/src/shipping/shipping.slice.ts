import { fix, type Id, type Issue, issue, type Quote, type Shipment } from '@orderpad/contracts';
import { addressOf, isInDestination } from '../order/address.ts';
import { currentQuote, type Changes, type OrderContext } from '../order/context.ts';
import type { MovedPieces, ShipmentPatch } from '../order/events.ts';
import { requires } from '../order/requires.ts';
import { filledShipments, piecesOf, settledShipments } from '../order/shipments.ts';
import type { Slice } from '../order/slice.ts';
import { soleOf, withdrawing } from '../order/withdrawal.ts';
import { shippingEdits } from './shipping.edits.ts';

/** Shipments: their addresses and methods. */
export const shippingSlice: Slice = {
  name: 'shipping',
  step: 'shipping',
  roots: ['shipments'],
  edits: shippingEdits,

  issuesOf: (context) =>
    context.lines.ships === 0
      ? []
      : filledShipments(context).flatMap(({ id, to, methodId }) => [
          ...(to ? [] : [issue('ship-to-required', ['shipments', id, 'to'], {}, fix('choose-address'))]),
          ...(methodId
            ? []
            : [issue('method-required', ['shipments', id, 'methodId'], {}, fix('choose-method'))]),
        ]),

  issuesWith: {
    'shipping.edit': (context, { shipmentId, patch }) =>
      context.draft.shipments.some(({ id }) => id === shipmentId)
        ? [
            ...addressIssues(context, shipmentId, patch),
            ...methodIssues(context, shipmentId, patch),
            ...(patch.override ? requires(context, 'shipments.price') : []),
          ]
        : [issue('shipment-unknown', ['shipments', shipmentId])],
    'shipping.assign': (context, { pieces, shipmentId, to }) => [
      ...requires(context, 'shipments.multiple'),
      ...unknownShipment(context, shipmentId),
      ...(to ? addressIssues(context, shipmentId ?? '', { to }) : []),
      ...pieces.flatMap((each) => pieceIssues(context, each)),
      ...tooMany(context, shipmentId),
    ],
    'shipping.merge': (context, { shipmentId }) => unknownShipment(context, shipmentId),
  },

  /** Skipped when the flow says so and no line ships. */
  isSkipped: ({ flow, lines }) => flow.policies.skipShipping && lines.size > 0 && lines.ships === 0,

  afterQuote: (context, quote) => {
    // A promotion may have taken back lines that went to an address of their own.
    const changes = settledShipments(context, {});
    const chosen = chooseMethods({ ...context, ...changes }, quote);
    return changes.draft || chosen ? { ...changes, ...chosen } : undefined;
  },
};

function addressIssues(context: OrderContext, shipmentId: Id, { to }: ShipmentPatch): Issue[] {
  if (!to) return [];
  const path = ['shipments', shipmentId, 'to'];
  const address = addressOf(to, context);
  if (!address) return [issue('address-unknown', path)];
  return isInDestination(address, context)
    ? []
    : [issue('address-outside-destination', path, {}, fix('go', { step: 'destination' }))];
}

const unknownShipment = ({ draft }: OrderContext, shipmentId: Id | undefined): Issue[] =>
  shipmentId === undefined || draft.shipments.some(({ id }) => id === shipmentId)
    ? []
    : [issue('shipment-unknown', ['shipments', shipmentId])];

function pieceIssues(context: OrderContext, { lineId, quantity, from }: MovedPieces): Issue[] {
  const path = ['lines', lineId];
  const all = piecesOf(context, lineId);
  if (all === 0) return [issue(context.lines.get(lineId) ? 'line-not-shipped' : 'line-unknown', path)];
  if (quantity !== undefined && !(Number.isInteger(quantity) && quantity >= 1 && quantity <= all))
    return [issue('quantity-invalid', [...path, 'quantity'], { quantity })];
  return unknownShipment(context, from);
}

const mostShipments = 1_000;

const tooMany = ({ draft }: OrderContext, shipmentId: Id | undefined): Issue[] =>
  shipmentId === undefined && draft.shipments.length >= mostShipments
    ? [issue('too-many-shipments', ['shipments'], { max: mostShipments })]
    : [];

function methodIssues({ quote }: OrderContext, shipmentId: Id, { methodId }: ShipmentPatch): Issue[] {
  if (methodId === undefined) return [];
  const offer = quote?.shipments.find((shipment) => shipment.shipmentId === shipmentId);
  return offer?.options.some(({ id }) => id === methodId)
    ? []
    : [issue('method-not-offered', ['shipments', shipmentId, 'methodId'])];
}

/** Removes a method that is no longer offered, and chooses the only one there is. */
function chooseMethods(context: OrderContext, quote: Quote): Changes | undefined {
  // Only the current quote tells which methods are no longer offered.
  if (!currentQuote(context)) return undefined;
  const lost: { methodId: Id; path: Issue['path'] }[] = [];
  const shipments = context.draft.shipments.map((shipment): Shipment => {
    const { methodId, override, ...rest } = shipment;
    const offer = quote.shipments.find(({ shipmentId }) => shipmentId === shipment.id);
    if (!offer) return shipment;
    if (methodId !== undefined) {
      // Without parts the host says nothing about methods: nothing ships, or the address is missing.
      if (offer.options.some(({ id }) => id === methodId) || offer.parts.length === 0) return shipment;
      lost.push({ methodId, path: ['shipments', shipment.id, 'methodId'] });
    }
    const withdrawn = [...context.withdrawn, ...lost.map((each) => each.methodId)];
    const sole = soleOf(offer.options, withdrawn);
    // A price that staff set was for the method that was chosen.
    if (sole) return { ...rest, methodId: sole.id, ...(methodId === undefined && override && { override }) };
    return methodId === undefined ? shipment : rest;
  });
  if (shipments.every((shipment, index) => shipment === context.draft.shipments[index])) return undefined;
  return { draft: { ...context.draft, shipments }, ...withdrawing(context, lost) };
}
