import type {
  Contact,
  Draft,
  Issue,
  QuotedShipment,
  Shipment,
  ShippingOption,
  TaxRate,
} from '@orderpad/contracts';
import { asc, eq } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { shippingMethods, shippingRates } from '../data/schema.ts';
import { wrong } from '../http/problems.ts';
import type { User } from '../service.ts';
import { addressOf, destinationOf } from './destination.ts';
import type { PricedLine } from './pricing-lines.ts';
import type { Zone } from './zones.ts';

type Zones = ReadonlyMap<string, Zone>;
interface Rate {
  readonly method: typeof shippingMethods.$inferSelect;
  readonly rate: typeof shippingRates.$inferSelect;
}

/** Every shipment that has something to carry, with what can be chosen for it. */
export async function priceShipments(
  db: Queries,
  draft: Draft,
  user: User,
  contact: Contact | undefined,
  lines: readonly PricedLine[],
  zones: Zones,
) {
  const rates = await ratesOf(db);
  const issues: Issue[] = [];
  const byId = new Map(lines.map((line) => [line.quoted.lineId, line]));
  const taxes = new Map<string, readonly TaxRate[]>();
  const shipments: QuotedShipment[] = [];
  for (const [shipment, parts] of partsOf(draft, lines)) {
    if (parts.length === 0) continue;
    const address = addressOf(shipment, user, contact);
    const zone = address && zones.get(address.country);
    const goods = parts.map(({ lineId, quantity }) => ({ line: byId.get(lineId), quantity }));
    const options = zone ? optionsIn(zone.zone, goods, rates) : [];
    const chosen = options.find(({ id }) => id === shipment.methodId);
    issues.push(...shipmentIssues(shipment, address?.country, zone, options, chosen));
    shipments.push({
      shipmentId: shipment.id,
      ...(address ? { address } : {}),
      parts,
      options,
      ...(chosen ? { methodId: chosen.id } : {}),
      price: chosen?.price ?? 0,
      discounts: [],
    });
    const due = zone?.taxes ?? [];
    for (const id of [shipment.id, ...parts.map(({ lineId }) => lineId)])
      if (!taxes.has(id)) taxes.set(id, due);
  }
  const elsewhere = zones.get(destinationOf(draft, user, contact) ?? '')?.taxes ?? [];
  return { shipments, issues, taxOf: (id: string) => taxes.get(id) ?? elsewhere };
}

/** Later shipments take what they name, as far as there is any; the first takes the rest. */
function partsOf(draft: Draft, lines: readonly PricedLine[]): [Shipment, QuotedShipment['parts']][] {
  const left = new Map(
    lines.filter(({ quoted }) => quoted.item.ships).map(({ quoted }) => [quoted.lineId, quoted.quantity]),
  );
  const [first, ...others] = draft.shipments;
  const named = others.map((shipment): [Shipment, QuotedShipment['parts']] => {
    const parts = shipment.parts.flatMap(({ lineId, quantity }) => {
      const taken = Math.min(quantity, left.get(lineId) ?? 0);
      left.set(lineId, (left.get(lineId) ?? 0) - taken);
      return taken > 0 ? [{ lineId, quantity: taken }] : [];
    });
    return [shipment, parts];
  });
  const rest = [...left]
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId, quantity }));
  return first ? [[first, rest], ...named] : named;
}

const ratesOf = (db: Queries): Promise<Rate[]> =>
  db
    .select({ method: shippingMethods, rate: shippingRates })
    .from(shippingRates)
    .innerJoin(shippingMethods, eq(shippingMethods.id, shippingRates.methodId))
    .orderBy(asc(shippingMethods.position), asc(shippingRates.upTo));

function optionsIn(
  zone: string,
  goods: readonly { line: PricedLine | undefined; quantity: number }[],
  rates: readonly Rate[],
): ShippingOption[] {
  const weight = goods.reduce((grams, { line, quantity }) => grams + (line?.weight ?? 0) * quantity, 0);
  const worth = goods.reduce((sum, { line, quantity }) => sum + (line?.quoted.unitPrice ?? 0) * quantity, 0);
  const options = new Map<string, ShippingOption>();
  for (const { method, rate } of rates) {
    if (rate.zone !== zone || rate.upTo < weight || options.has(method.id)) continue;
    options.set(method.id, {
      id: method.id,
      name: method.name,
      description: method.description,
      price: rate.freeFrom !== null && worth >= rate.freeFrom ? 0 : rate.price,
      days: { min: rate.minDays, max: rate.maxDays },
    });
  }
  return [...options.values()];
}

/** Choices that no longer hold. What has not been chosen yet is no issue of the quote; placing asks for it. */
function shipmentIssues(
  { id, to, methodId }: Shipment,
  country: string | undefined,
  zone: Zone | undefined,
  options: readonly ShippingOption[],
  chosen: ShippingOption | undefined,
): Issue[] {
  if (to !== undefined && country === undefined) return [wrong('address-unknown', ['shipments', id, 'to'])];
  if (country === undefined) return [];
  if (!zone) return [wrong('not-shipped-there', ['shipments', id, 'to'], { country })];
  if (options.length === 0) return [wrong('no-shipping-option', ['shipments', id], { country })];
  if (methodId !== undefined && !chosen) return [wrong('method-not-offered', ['shipments', id, 'methodId'])];
  return [];
}
