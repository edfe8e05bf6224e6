import type { Shipment } from '@orderpad/contracts';
import type { Edits } from '../order/edit.ts';
import type { ShipmentPatch } from '../order/events.ts';

/** The edits of the shipments. */
export const shippingEdits = {
  'shipping.edit': ({ draft, quote, notices, withdrawn }, { shipmentId, patch }) => {
    const isSentElsewhere = 'to' in patch;
    const shipments = draft.shipments.map((shipment) =>
      shipment.id === shipmentId ? patched(shipment, patch) : shipment,
    );
    return {
      draft: { ...draft, shipments },
      // Another address may be served by other methods, so the choice is made anew.
      quote:
        quote && isSentElsewhere
          ? { ...quote, shipments: quote.shipments.filter((each) => each.shipmentId !== shipmentId) }
          : quote,
      withdrawn: isSentElsewhere ? [] : withdrawn,
      notices: patch.methodId === undefined ? notices : notices.filter(({ path }) => path[1] !== shipmentId),
    };
  },
} satisfies Edits;

function patched(shipment: Shipment, patch: ShipmentPatch): Shipment {
  const { methodId: former, ...rest } = shipment;
  const methodId = patch.methodId ?? ('to' in patch ? undefined : former);
  return { ...rest, ...('to' in patch && { to: patch.to }), ...(methodId !== undefined && { methodId }) };
}
