import type { Address, Draft, Host, Shipment } from '@orderpad/contracts';
import type { HostFixture } from './fixture.ts';
import { call, draftFor, lineOf } from './preparing.ts';

/** The street of the other address. */
export const elsewhere = '7 Other Road';

/** Numbers: the line, by its place, and its pieces. */
type Named = readonly [line: number, quantity: number];

interface SplitDraft {
  readonly host: Host;
  readonly draft: Draft;
  /** The shipment that names parts. */
  readonly further: Shipment;
}

/** Returns a draft of lines with these quantities, some pieces of which go to another address near the first one. */
export async function splitDraft(
  fixture: HostFixture,
  quantities: readonly number[],
  named: readonly Named[],
): Promise<SplitDraft> {
  const host = await fixture.create();
  const lines = await Promise.all(quantities.map((quantity) => lineOf(host, fixture, quantity)));
  const draft = await draftFor(host, fixture, ...lines);
  const further: Shipment = {
    id: crypto.randomUUID(),
    to: { kind: 'other', address: { ...(await addressIn(host, draft)), line1: elsewhere } },
    parts: named.map(([line, quantity]) => ({ lineId: lines[line]?.id ?? '', quantity })),
  };
  return { host, draft: { ...draft, shipments: [...draft.shipments, further] }, further };
}

/** Returns the address that the draft goes to. */
async function addressIn(host: Host, draft: Draft): Promise<Address> {
  const { shipments } = await host.orders.quote(draft, call());
  const address = shipments[0]?.address;
  if (!address) throw new Error('the fixture says that the contact has an address that is shipped to');
  return address;
}
