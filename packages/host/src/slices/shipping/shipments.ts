import {
  fix,
  issue,
  partsOf,
  share,
  unknownParts,
  type Issue,
  type QuotedShipment,
  type Shipment,
  type ShippingOption,
} from '@orderpad/contracts';
import type { ReferenceData } from '../../data/reference-data.ts';
import { inMarket } from '../destination/conversion.ts';
import type { Market } from '../destination/market.ts';
import { addressOf } from '../destination/address.ts';
import type { PricingInput, PricedLine } from '../items/lines.ts';
import { shipmentRegionIssues } from './region-issues.ts';
import { type Zone, zonesOf } from '../destination/zones.ts';

type Rate = ReferenceData['shippingRates'][number];

/** Prices every shipment that has something to deliver, with the shipping methods offered for it. */
export function priceShipments(
  { draft, user, contact, audience: { reference }, market }: PricingInput,
  lines: readonly PricedLine[],
) {
  const zones = zonesOf(reference);
  const rates = reference.shippingRates.map((rate) => rateIn(market, rate));
  const issues: Issue[] = [];
  const byId = new Map(lines.map((line) => [line.quoted.lineId, line]));
  const shipments: QuotedShipment[] = [];
  const asked = new Set(draft.lines.map(({ id }) => id));
  issues.push(...unknownParts(draft.shipments, (id) => asked.has(id) || byId.has(id)));
  const pieces = lines.flatMap(({ quoted: { lineId, item, quantity } }) =>
    item.ships ? [{ lineId, quantity }] : [],
  );
  for (const { shipment, parts } of partsOf(draft.shipments, pieces)) {
    if (parts.length === 0) continue;
    const address = addressOf(shipment, user, contact);
    const zone = address && zones.get(address.country);
    const goods = parts.map(({ lineId, quantity }) => ({ line: byId.get(lineId), quantity }));
    const options = zone ? optionsIn(zone.zone, goods, rates) : [];
    const chosen = options.find(({ id }) => id === shipment.methodId);
    issues.push(...shipmentIssues(shipment, address?.country, zone, options, chosen));
    issues.push(...elsewhereIssues(shipment, address?.country, draft.destination));
    issues.push(...shipmentRegionIssues(market, address, shipment));
    shipments.push({
      shipmentId: shipment.id,
      ...(address ? { address } : {}),
      parts,
      options,
      ...(chosen ? { methodId: chosen.id } : {}),
      price: chosen?.price ?? 0,
      discounts: [],
    });
  }
  return { shipments, issues, zones };
}

const rateIn = (market: Market, { method, rate }: Rate): Rate => ({
  method,
  rate: {
    ...rate,
    price: inMarket(market, rate.price),
    freeFrom: rate.freeFrom === null ? null : inMarket(market, rate.freeFrom),
  },
});

function optionsIn(
  zone: string,
  goods: readonly { line: PricedLine | undefined; quantity: number }[],
  rates: readonly Rate[],
): ShippingOption[] {
  const weight = goods.reduce((grams, { line, quantity }) => grams + (line?.weight ?? 0) * quantity, 0);
  // What is paid for these pieces: after item discounts, so that a present counts for nothing.
  const paid = goods.reduce(
    (sum, { line, quantity }) => sum + (line ? share(line.quoted.total, quantity, line.quoted.quantity) : 0),
    0,
  );
  const options = new Map<string, ShippingOption>();
  for (const { method, rate } of rates) {
    if (rate.zone !== zone || rate.upTo < weight || options.has(method.id)) continue;
    options.set(method.id, {
      id: method.id,
      name: method.name,
      ...(method.description !== '' && { description: method.description }),
      price: rate.freeFrom !== null && paid >= rate.freeFrom ? 0 : rate.price,
      days: { min: rate.minDays, max: rate.maxDays },
    });
  }
  return [...options.values()];
}

/**
 * Returns an issue for a shipment to another country than the draft's destination. Its fixes change the address or
 * the destination.
 */
function elsewhereIssues(
  { id }: Shipment,
  country: string | undefined,
  destination: string | undefined,
): Issue[] {
  if (country === undefined || destination === undefined || country === destination) return [];
  return [
    issue(
      'address-outside-destination',
      ['shipments', id, 'to'],
      { country, destination },
      fix('choose-address'),
      fix('choose-destination', { country }),
    ),
  ];
}

/** Returns issues for choices that no longer hold. Choices that are still missing are left to placing. */
function shipmentIssues(
  { id, to, methodId }: Shipment,
  country: string | undefined,
  zone: Zone | undefined,
  options: readonly ShippingOption[],
  chosen: ShippingOption | undefined,
): Issue[] {
  if (to !== undefined && country === undefined) return [issue('address-unknown', ['shipments', id, 'to'])];
  if (country === undefined) return [];
  if (!zone) return [issue('not-shipped-there', ['shipments', id, 'to'], { country })];
  if (options.length === 0) return [issue('no-shipping-option', ['shipments', id], { country })];
  if (methodId !== undefined && !chosen) return [issue('method-not-offered', ['shipments', id, 'methodId'])];
  return [];
}
