import type { Address } from '../address.ts';
import type { Draft } from '../draft.ts';
import { HostError } from '../host-error.ts';
import type { Path } from '../issue.ts';
import { addressIssues } from './address-issues.ts';
import { countryFormat } from './country-format.ts';
import { settledAddress } from './settled-address.ts';

/** Returns an address with its region by code; fetches the data of its country. See `settledAddress`. */
export const settle = async <Given extends Address>(address: Given): Promise<Given> =>
  settledAddress(address, await countryFormat(address.country));

/** Returns a draft whose typed addresses are settled: drafts of earlier versions hold regions as text. */
export async function settledDraft(draft: Draft): Promise<Draft> {
  const shipments = draft.shipments.map(async (shipment) =>
    shipment.to?.kind === 'other'
      ? { ...shipment, to: { ...shipment.to, address: await settle(shipment.to.address) } }
      : shipment,
  );
  return { ...draft, shipments: await Promise.all(shipments) };
}

/**
 * Returns an address as a host writes it for a contact. Throws `invalid` with the issues of one that its country's post cannot deliver
 * to; `path` is that of the address in the request.
 */
export async function storedAddress<Given extends Address>(address: Given, path: Path): Promise<Given> {
  const settled = await settle(address);
  const issues = addressIssues(settled, await countryFormat(address.country), path).filter(
    ({ severity }) => severity === 'error',
  );
  if (issues.length > 0) throw new HostError('invalid', 'the address is not complete', { issues });
  return settled;
}
