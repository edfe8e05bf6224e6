import {
  type Address,
  type Amount,
  chargesOf,
  type Contact,
  type Draft,
  giftOf,
  type QuotedLine,
  type QuotedShipment,
  share,
  type TaxRate,
} from '@orderpad/contracts';
import { deliveryTaxParts, deliveryTaxPolicyAt } from '../slices/shipping/delivery-tax.ts';
import type { Market } from '../slices/destination/market.ts';
import { taxesAt } from '../slices/destination/taxes.ts';
import type { Charges } from './totals.ts';
import type { User } from '../service/service.ts';
import { destinationOf, unshippedAddressOf } from '../slices/destination/address.ts';
import type { Zone } from '../slices/destination/zones.ts';

interface TaxedOrder {
  readonly draft: Pick<Draft, 'destination' | 'lines' | 'shipments'>;
  readonly user: Pick<User, 'address'>;
  readonly contact: Contact | undefined;
  readonly market: Market;
}

interface Goods {
  readonly quoted: Pick<QuotedLine, 'lineId' | 'quantity' | 'total' | 'giftWrap'>;
  readonly taxClass: string;
}

/**
 * Returns the taxed charges of an order: each line split by the places it goes to, its gift wrapping likewise, and the price of each
 * shipment. Wrapping is taxed as standard goods are.
 */
export function taxedCharges(
  order: TaxedOrder,
  zones: ReadonlyMap<string, Zone>,
  lines: readonly Goods[],
  shipments: readonly QuotedShipment[],
): Pick<Charges, 'lines' | 'shipping' | 'giftWrap'> {
  const { taxesTo, fallback } = taxLookup(order, zones);
  const goods = new Map(lines.map((line) => [line.quoted.lineId, line]));
  const gifts = new Map(order.draft.lines.map((line) => [line.id, line]));
  const pieces = new Map<string, Pieces[]>();
  for (const { shipmentId, parts, address: to } of shipments)
    for (const { lineId, quantity: weight } of parts) {
      const line = gifts.get(lineId);
      const each = { weight, to, isWrapped: line !== undefined && giftOf(line, shipmentId)?.wrap === true };
      const mine = pieces.get(lineId);
      if (mine) mine.push(each);
      else pieces.set(lineId, [each]);
    }

  const deliveryCharges = ({ price, parts, address }: QuotedShipment) => {
    const delivered = parts.flatMap(({ lineId, quantity }) => {
      const line = goods.get(lineId);
      if (!line) return [];
      return [{ weight: worthOf(line, quantity), taxes: taxesTo(line.taxClass, address) }];
    });
    const policy = deliveryTaxPolicyAt(order.market, address ?? fallback);
    return chargesOf(price, deliveryTaxParts(policy, delivered, taxesTo('standard', address)));
  };
  const nowhere = [{ weight: 1, to: fallback, isWrapped: true }];
  const partsOf = (id: string): readonly Pieces[] => pieces.get(id) ?? nowhere;
  const chargesFor = (id: string, amount: Amount, parts: readonly Pieces[], taxClass: string) => {
    const bearing = parts.map(({ weight, to }) => ({ weight, taxes: taxesTo(taxClass, to) }));
    return chargesOf(amount, bearing).map((charge) => ({ id, ...charge }));
  };
  return {
    lines: lines.flatMap(({ quoted: { lineId, total }, taxClass }) =>
      chargesFor(lineId, total, partsOf(lineId), taxClass),
    ),
    giftWrap: lines.flatMap(({ quoted: { lineId, giftWrap } }) => {
      if (!giftWrap || giftWrap.pieces === 0) return [];
      const wrapped = partsOf(lineId).filter(({ isWrapped }) => isWrapped);
      return chargesFor(lineId, giftWrap.unitPrice * giftWrap.pieces, wrapped, 'standard');
    }),
    shipping: shipments.filter(({ price }) => price !== 0).flatMap(deliveryCharges),
  };
}

/** Pieces of a line that go to one place, or nowhere. */
interface Pieces {
  readonly weight: number;
  readonly to: Locality | undefined;
  readonly isWrapped: boolean;
}

type Locality = Pick<Address, 'country' | 'region'>;

/** Price of some pieces of a line, to the nearest minor unit. */
const worthOf = ({ quoted: { total, quantity } }: Goods, pieces: number): Amount =>
  Math.max(share(total, pieces, quantity), 0);

/** Returns the function that looks up taxes, and the place that counts for lines that do not ship. */
function taxLookup({ draft, user, contact, market }: TaxedOrder, zones: ReadonlyMap<string, Zone>) {
  const none: readonly TaxRate[] = [];
  if (market.country === undefined) {
    const country = destinationOf(draft, user, contact);
    return {
      fallback: country === undefined ? undefined : { country },
      taxesTo: (_: string, to: Locality | undefined) => zones.get(to?.country ?? '')?.taxes ?? none,
    };
  }
  const fallback = unshippedAddressOf({ draft, user, contact, market });
  const known = new Map<string, readonly TaxRate[]>();
  const taxesTo = (taxClass: string, to: Locality | undefined = fallback): readonly TaxRate[] => {
    const key = `${taxClass} ${to?.country} ${to?.region}`;
    const taxes = known.get(key) ?? taxesAt(market, taxClass, to);
    known.set(key, taxes);
    return taxes;
  };
  return { fallback, taxesTo };
}
