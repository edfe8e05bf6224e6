import type { Shipment } from '@orderpad/contracts';
import type { Edits } from './edits.ts';

export const shippingEdits: Edits<'shipping.sendTo' | 'shipping.chooseMethod'> = {
  /** Another address may be served by other methods, so the choice is made anew. */
  'shipping.sendTo': ({ draft, quote }, { shipmentId, to }) => ({
    draft: {
      ...draft,
      shipments: draft.shipments.map((shipment): Shipment => {
        if (shipment.id !== shipmentId) return shipment;
        const { methodId: _, ...rest } = shipment;
        return { ...rest, to };
      }),
    },
    quote: quote && { ...quote, shipments: quote.shipments.filter((each) => each.shipmentId !== shipmentId) },
    withdrawn: [],
  }),

  'shipping.chooseMethod': ({ draft, notices }, { shipmentId, methodId }) => ({
    draft: {
      ...draft,
      shipments: draft.shipments.map((shipment) =>
        shipment.id === shipmentId ? { ...shipment, methodId } : shipment,
      ),
    },
    notices: notices.filter(({ path }) => path[1] !== shipmentId),
  }),
};
