import {
  fix,
  issue,
  partsOf,
  unknownParts,
  type Address,
  type Contact,
  type Draft,
  type Issue,
  type QuotedShipment,
  type Shipment,
  type ShippingOption,
} from '@orderpad/contracts';
import { typedAddressIssues } from '@orderpad/contracts/addresses';
import type { Shop } from './shop.ts';

/** Quotes the shipments of everything that ships: address, methods and prices. Empty when nothing ships. */
export function quoteShipments(
  shop: Shop,
  draft: Draft,
  contact: Contact | undefined,
): { quoted: QuotedShipment[]; issues: Issue[] } {
  const ids = new Set(draft.lines.map(({ id }) => id));
  const issues: Issue[] = unknownParts(draft.shipments, (id) => ids.has(id));
  const pieces = draft.lines.flatMap(({ id: lineId, item, quantity }) =>
    item.ships ? [{ lineId, quantity }] : [],
  );
  const quoted = partsOf(draft.shipments, pieces).flatMap(({ shipment, parts }) => {
    if (parts.length === 0) return [];
    const address = addressOf(shop, shipment, contact);
    const options = address ? optionsTo(shop, address) : [];
    const chosen = options.find(({ id }) => id === shipment.methodId);
    issues.push(...issuesOf(shop, shipment, address, chosen), ...elsewhere(shipment, address, draft));
    return {
      shipmentId: shipment.id,
      ...(address && { address }),
      parts,
      options,
      ...(chosen && { methodId: chosen.id }),
      price: chosen?.price ?? 0,
      discounts: [],
    };
  });
  return { quoted, issues };
}

function addressOf({ operator }: Shop, { to }: Shipment, contact: Contact | undefined): Address | undefined {
  if (to?.kind === 'other') return to.address;
  if (to?.kind === 'operator') return operator.address;
  const saved = contact?.addresses.find(({ id }) => id === to?.addressId);
  if (!saved) return undefined;
  const { id: _, ...address } = saved;
  return address;
}

const optionsTo = ({ terms }: Shop, { country }: Address): ShippingOption[] =>
  isServed(terms.countries, country)
    ? terms.shipping.flatMap(({ countries, ...rate }) => (isServed(countries, country) ? [{ ...rate }] : []))
    : [];

const isServed = (countries: readonly string[] = [], country: string): boolean =>
  countries.length === 0 || countries.includes(country);

/** A draft for one country goes nowhere else: take another address, or another country. */
function elsewhere({ id }: Shipment, address: Address | undefined, { destination }: Draft): Issue[] {
  if (!address || destination === undefined || address.country === destination) return [];
  const { country } = address;
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

function issuesOf(
  shop: Shop,
  shipment: Shipment,
  address: Address | undefined,
  chosen: ShippingOption | undefined,
): Issue[] {
  if (!address) return [];
  return [...typedAddressIssues(shipment), ...methodIssues(shop, shipment, address, chosen)];
}

function methodIssues(
  shop: Shop,
  { id, methodId }: Shipment,
  address: Address,
  chosen: ShippingOption | undefined,
): Issue[] {
  if (optionsTo(shop, address).length === 0)
    return [issue('not-shipped-there', ['shipments', id, 'to'], { country: address.country })];
  if (chosen || !methodId) return [];
  return [issue('method-not-offered', ['shipments', id, 'methodId'])];
}
