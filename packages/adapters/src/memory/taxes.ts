import {
  chargesOf,
  type Address,
  type Charge,
  type Contact,
  giftOf,
  type Line,
  type QuotedLine,
  type QuotedShipment,
  type TaxRate,
} from '@orderpad/contracts';
import type { Shop } from './shop.ts';

/** Pieces of a line on their way to a country. */
interface Going {
  readonly weight: number;
  readonly taxes: TaxRate[];
  readonly isWrapped: boolean;
}

interface TaxedOrder {
  readonly shop: Shop;
  readonly contact: Contact | undefined;
  /** The lines of the draft, which say what is a gift. */
  readonly asked: readonly Line[];
}

/** Returns the charges with their taxes: lines and gift wrapping split by the countries the pieces go to, and each shipment. */
export function taxed(
  { shop: { terms, market }, contact, asked }: TaxedOrder,
  lines: readonly QuotedLine[],
  shipments: readonly QuotedShipment[],
): { lines: Charge[]; shipping: Charge[]; giftWrap: Charge[] } {
  const likely = shipments[0]?.address ?? contact?.addresses[0];
  const taxesTo = (address: Address | undefined = likely): TaxRate[] => {
    const country = market?.country ?? address?.country;
    return terms.taxes.filter((tax) => tax.country === country);
  };
  const gifts = new Map(asked.map((line) => [line.id, line]));
  const going = new Map<string, Going[]>();
  for (const { shipmentId, parts, address } of shipments) {
    const taxes = taxesTo(address);
    for (const { lineId, quantity: weight } of parts) {
      const line = gifts.get(lineId);
      const each = {
        weight,
        taxes,
        isWrapped: line !== undefined && giftOf(line, shipmentId)?.wrap === true,
      };
      const mine = going.get(lineId);
      if (mine) mine.push(each);
      else going.set(lineId, [each]);
    }
  }
  const nowhere = [{ weight: 1, taxes: taxesTo(), isWrapped: true }];
  const partsOf = (lineId: string): readonly Going[] => going.get(lineId) ?? nowhere;
  return {
    lines: lines.flatMap(({ lineId, total }) => chargesOf(total, partsOf(lineId))),
    giftWrap: lines.flatMap(({ lineId, giftWrap }) =>
      giftWrap && giftWrap.pieces > 0
        ? chargesOf(
            giftWrap.unitPrice * giftWrap.pieces,
            partsOf(lineId).filter(({ isWrapped }) => isWrapped),
          )
        : [],
    ),
    shipping: shipments.map(({ price, address }) => ({ amount: price, taxes: taxesTo(address) })),
  };
}
