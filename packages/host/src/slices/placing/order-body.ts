import {
  type Address,
  type CardSummary,
  type Channel,
  type Contact,
  nameOf,
  type Order,
} from '@orderpad/contracts';
import { isUsualPostalCode, knownFormat } from '@orderpad/contracts/addresses';
import type { StoredSubmission } from '../../data/placing.schema.ts';
import { cardName } from '../../text/card-name.ts';
import type { OrderBody } from '../../data/orders.schema.ts';
import { keptDetails } from '../details/details.ts';
import type { Priced } from '../../pricing/pricing.ts';
import { takerOf, type User } from '../../service/service.ts';

export interface Placing {
  readonly user: User;
  readonly submission: StoredSubmission;
  readonly orderId: string;
  /** The payment that was authorized for the order; absent where it is settled outside. */
  readonly paid?: Paid;
}

/** A payment that was authorized. */
export interface Paid {
  readonly channel: Channel;
  readonly card: CardSummary | undefined;
}

export function bodyOf(
  { user, submission: { draft }, orderId, paid }: Placing,
  { quoted, contact, representative, grant }: Priced,
  number: string,
  at: Date,
): OrderBody {
  const { payment } = draft;
  if (!contact || !payment) throw new Error('placing an incomplete draft');
  const byId = new Map(draft.lines.map((line) => [line.id, line]));
  const setPrices = new Map(draft.shipments.map(({ id, override }) => [id, override]));
  const details = keptDetails(draft, representative);
  const method = quoted.paymentMethods.find(({ id }) => id === payment.methodId);
  return {
    id: orderId,
    number,
    draftId: draft.id,
    placedAt: at.toISOString(),
    placedBy: takerOf(user).name,
    currency: quoted.currency,
    contact: contactIn(contact),
    lines: quoted.lines.map((line) => {
      const { lineId, item, quantity, cause, unitPrice, hostPrice, discounts, total, giftWrap } = line;
      const { note, gift, gifts, override } = byId.get(lineId) ?? {};
      return {
        id: lineId,
        item,
        quantity,
        cause,
        unitPrice,
        discounts,
        total,
        ...(note === undefined ? {} : { note }),
        ...(gift === undefined ? {} : { gift }),
        ...(gifts === undefined ? {} : { gifts }),
        ...(giftWrap && giftWrap.pieces > 0 ? { giftWrap: giftWrap.unitPrice * giftWrap.pieces } : {}),
        ...(override === undefined ? {} : { override }),
        ...(hostPrice === undefined ? {} : { hostPrice }),
      };
    }),
    shipments: quoted.shipments.flatMap(
      ({ shipmentId, address, parts, options, methodId, price, hostPrice, discounts }) => {
        const override = setPrices.get(shipmentId);
        const option = options.find(({ id }) => id === methodId);
        if (!address || !option) return [];
        return [
          {
            id: shipmentId,
            address: withConfirmedCode(address),
            method: { id: option.id, name: option.name },
            parts,
            price,
            ...(override && hostPrice !== undefined && { override, hostPrice }),
            discounts,
          },
        ];
      },
    ),
    discounts: quoted.discounts,
    totals: quoted.totals,
    payment: {
      ...payment,
      name: paid?.card ? cardName(paid.card) : (method?.name ?? payment.methodId),
      ...(paid && { channel: paid.channel, ...(paid.card && { card: paid.card }) }),
    },
    ...(draft.note === undefined ? {} : { note: draft.note }),
    ...(details && { details }),
    ...(draft.quotedTotal === undefined ? {} : { quotedTotal: draft.quotedTotal }),
    ...(grant?.decidedBy &&
      grant.decidedAt !== undefined && { approvedBy: { name: grant.decidedBy.name, at: grant.decidedAt } }),
    ...(draft.extensions === undefined ? {} : { extensions: draft.extensions }),
  };
}

const contactIn = (contact: Contact): Order['contact'] => ({
  id: contact.id,
  name: nameOf(contact),
  ...(contact.email === undefined ? {} : { email: contact.email }),
  ...(contact.phone === undefined ? {} : { phone: contact.phone }),
});

/** Records that an unusual postal code was accepted: its warning was, or the order would not be placed. */
function withConfirmedCode(address: Address): Address {
  const format = knownFormat(address.country);
  const { postalCode } = address;
  if (!format || !postalCode || isUsualPostalCode(format, postalCode)) return address;
  return { ...address, postalCodeAsEntered: true };
}
