import type { DraftsPort, Handoff, HandoffInput, HandoffsPort, Host } from '@orderpad/contracts';
import type { HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, draftFor } from './preparing.ts';

/** Opens the link of a hand-off in a browser of its own, and returns what its customer's pad talks to. */
export type OpenHandoff = (link: string, host: Host) => Promise<Host>;

export function portOf({ handoffs }: Host): HandoffsPort {
  if (!handoffs) throw new Error('a host with the capability `handoffs` has the port');
  return handoffs;
}

/** Returns a hand-off of a draft that lacks its payment only, as the operator saw it. */
export async function inputFor(host: Host, fixture: HostFixture): Promise<HandoffInput> {
  const { payment: _, ...draft } = await completed(host, await draftFor(host, fixture));
  const quote = await host.orders.quote(draft, call());
  const { quoteId, acceptedTotal: total, acknowledged } = acceptingOf(draft, quote);
  return { draft, quoteId, total, acknowledged, sendTo: 'customer@shop.example' };
}

/** Returns the port for saved drafts, which every host with hand-offs has. */
export function draftsOf({ drafts }: Host): DraftsPort {
  if (!drafts) throw new Error('a host with the capability `handoffs` saves drafts');
  return drafts;
}

export function linkOf({ link }: Pick<Handoff, 'link'>): string {
  if (link === undefined) throw new Error('the answer to a new hand-off has its link');
  return link;
}
