import {
  chargesOf,
  type Address,
  type Charge,
  type Contact,
  type QuotedLine,
  type QuotedShipment,
  type TaxRate,
} from '@orderpad/contracts';
import type { Shop } from './shop.ts';

/** Returns the charges with their taxes: each line split by the countries its pieces go to, and the price of each shipment. */
export function taxed(
  { terms, market }: Shop,
  contact: Contact | undefined,
  lines: readonly QuotedLine[],
  shipments: readonly QuotedShipment[],
): { lines: Charge[]; shipping: Charge[]; giftWrap: Charge[] } {
  const likely = shipments[0]?.address ?? contact?.addresses[0];
  const taxesTo = (address: Address | undefined = likely): TaxRate[] => {
    const country = market?.country ?? address?.country;
    return terms.taxes.filter((tax) => tax.country === country);
  };
  const going = new Map<string, { weight: number; taxes: TaxRate[] }[]>();
  for (const { parts, address } of shipments) {
    const taxes = taxesTo(address);
    for (const { lineId, quantity: weight } of parts) {
      const mine = going.get(lineId);
      if (mine) mine.push({ weight, taxes });
      else going.set(lineId, [{ weight, taxes }]);
    }
  }
  const nowhere = [{ weight: 1, taxes: taxesTo() }];
  const chargesFor = (lineId: string, amount: number) => chargesOf(amount, going.get(lineId) ?? nowhere);
  return {
    lines: lines.flatMap(({ lineId, total }) => chargesFor(lineId, total)),
    giftWrap: lines.flatMap(({ lineId, giftWrap }) =>
      giftWrap?.charged ? chargesFor(lineId, giftWrap.price) : [],
    ),
    shipping: shipments.map(({ price, address }) => ({ amount: price, taxes: taxesTo(address) })),
  };
}
