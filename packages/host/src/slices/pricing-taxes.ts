import {
  type Address,
  chargesOf,
  type Contact,
  type Draft,
  type QuotedLine,
  type QuotedShipment,
  type TaxRate,
} from '@orderpad/contracts';
import type { Market } from '../markets/market.ts';
import { taxesAt } from '../markets/taxes.ts';
import type { Charges } from '../markets/totals.ts';
import type { User } from '../service.ts';
import { addressOf, destinationOf } from './destination.ts';
import type { Zone } from './zones.ts';

type Place = Pick<Address, 'country' | 'region'>;

interface Going {
  readonly draft: Pick<Draft, 'destination' | 'shipments'>;
  readonly user: Pick<User, 'address'>;
  readonly contact: Contact | undefined;
  readonly market: Market;
}

interface Goods {
  readonly quoted: Pick<QuotedLine, 'lineId' | 'total'>;
  readonly taxClass: string;
}

/** What bears tax, and which: each line told apart by where its pieces go, and what carrying each shipment costs. */
export function taxed(
  going: Going,
  zones: ReadonlyMap<string, Zone>,
  lines: readonly Goods[],
  shipments: readonly QuotedShipment[],
): Pick<Charges, 'lines' | 'shipping'> {
  const { taxesTo, likely } = duties(going, zones);
  const parts = new Map<string, { weight: number; to: Place | undefined }[]>();
  for (const shipment of shipments)
    for (const { lineId, quantity: weight } of shipment.parts)
      parts.set(lineId, [...(parts.get(lineId) ?? []), { weight, to: shipment.address }]);
  return {
    lines: lines.flatMap(({ quoted: { lineId: id, total }, taxClass }) => {
      const mine = parts.get(id) ?? [{ weight: 1, to: likely }];
      const bearing = mine.map(({ weight, to }) => ({ weight, taxes: taxesTo(taxClass, to) }));
      return chargesOf(total, bearing).map((charge) => ({ id, ...charge }));
    }),
    shipping: shipments.map(({ price, address }) => ({
      amount: price,
      taxes: taxesTo('standard', address),
    })),
  };
}

/** The taxes due on goods of a class at a place, and where what goes nowhere by itself counts as going. */
function duties({ draft, user, contact, market }: Going, zones: ReadonlyMap<string, Zone>) {
  const none: readonly TaxRate[] = [];
  if (market.country === undefined) {
    const country = destinationOf(draft, user, contact);
    return {
      likely: country === undefined ? undefined : { country },
      taxesTo: (_: string, to: Place | undefined) => zones.get(to?.country ?? '')?.taxes ?? none,
    };
  }
  const [first] = draft.shipments;
  // With the first shipment, else to the contact.
  const likely = (first && addressOf(first, user, contact)) ?? contact?.addresses[0];
  const known = new Map<string, readonly TaxRate[]>();
  const taxesTo = (taxClass: string, to: Place | undefined = likely): readonly TaxRate[] => {
    const key = `${taxClass} ${to?.country} ${to?.region}`;
    const taxes = known.get(key) ?? taxesAt(market, taxClass, to);
    known.set(key, taxes);
    return taxes;
  };
  return { likely, taxesTo };
}
