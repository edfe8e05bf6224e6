import {
  type Address,
  fix,
  type Issue,
  issue,
  type QuotedShipment,
  type Shipment,
} from '@orderpad/contracts';
import { addressIssues, knownFormat } from '@orderpad/contracts/addresses';
import type { PricedLine, PricingInput } from '../items/lines.ts';
import { unshippedAddressOf } from '../destination/address.ts';
import type { Market } from '../destination/market.ts';
import { regionAt } from '../destination/taxes.ts';

type Place = Pick<Address, 'country' | 'region'>;

/**
 * Returns the issue of an address whose region decides the taxes and is not understood. It would be taxed as no region, which is
 * not what is owed there.
 */
function regionIssues(
  market: Market,
  address: Place | undefined,
  at: Issue['path'],
  ...fixes: Issue['fixes']
) {
  const isDecisive = address?.country === market.country && market.regions.length > 0;
  if (!address || !isDecisive || regionAt(market, address) !== '') return [];
  const { country, region = '' } = address;
  const code = region.trim() === '' ? 'region-required' : 'region-unknown';
  return [issue(code, [...at, 'region'], { country, region }, ...fixes)];
}

/**
 * Returns the issues of the address that a shipment goes to: by the rules of its country, and the region where taxes depend on it.
 * An address that was saved earlier gets warnings where a typed one is refused; a doubt about its postal code was settled then.
 */
export function shipmentRegionIssues(
  market: Market,
  address: Address | undefined,
  { id, to }: Pick<Shipment, 'id' | 'to'>,
): Issue[] {
  const path = ['shipments', id, 'to', 'address'];
  const deciding = regionIssues(market, address, path, fix('choose-address'));
  const format = address && knownFormat(address.country);
  const all = format ? addressIssues(address, format, path, fix('choose-address')) : [];
  const others = all.filter(({ path: at }) => deciding.length === 0 || at.at(-1) !== 'region');
  if (to?.kind === 'other') return [...deciding, ...others];
  const doubts = others.filter(({ code }) => code !== 'postal-code-unusual');
  return [...deciding, ...doubts.map((each) => ({ ...each, severity: 'warning' as const }))];
}

/**
 * Returns the issue of the region that taxes lines which are not shipped, see `unshippedAddressOf`. Without an address in a country
 * of regions the taxes are not known.
 */
export function unshippedRegionIssues(
  input: PricingInput,
  lines: readonly PricedLine[],
  shipments: readonly QuotedShipment[],
): Issue[] {
  const { draft, contact, market } = input;
  const [first] = draft.shipments;
  const isKnown = shipments.some(({ shipmentId }) => shipmentId === first?.id);
  if (isKnown || lines.every(({ quoted }) => quoted.item.ships)) return [];
  const address = unshippedAddressOf(input);
  const saved = contact?.addresses.find((each) => each === address);
  if (saved) return regionIssues(market, saved, ['contact', 'addresses', saved.id]);
  if (address && first) return shipmentRegionIssues(market, address, first);
  const isOpen = contact !== undefined && market.regions.length > 0;
  return isOpen ? [issue('address-required', ['contact', 'addresses'], {}, fix('add-address'))] : [];
}
