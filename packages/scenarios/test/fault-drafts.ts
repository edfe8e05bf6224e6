import { type Draft, type Handoff, type HandoffInput, type Host, itemOf } from '@orderpad/contracts';

/** Contact of the example shop whose stored card is charged. */
export const contactId = 'c-17850';

export const call = () => ({ signal: new AbortController().signal });

/** A complete draft of one download, paid in cash or by a stored card. */
export async function downloadDraft({ catalog }: Host, methodId = 'cash'): Promise<Draft> {
  const [answer] = await catalog.resolve({ skus: ['EBOOK-WRAP'] }, call());
  if (answer?.kind !== 'found') throw new Error('the shop sells no e-book');
  const variant = answer.product.variants.find(({ id }) => id === answer.variantId);
  if (!variant) throw new Error('the e-book lacks the variant that was found');
  const item = itemOf(answer.product, variant);
  return {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'back-office',
    currency: 'GBP',
    contactId,
    lines: [{ id: 'l1', item, quantity: 1, cause: { kind: 'operator' } }],
    codes: [],
    promotions: [],
    shipments: [{ id: 's1', parts: [] }],
    payment: { methodId, payer: 'contact' },
    context: {},
  };
}

/** Returns a hand-off of one download, as the operator saw it. */
export async function handoffInput(host: Host): Promise<HandoffInput> {
  const { payment: _, ...draft } = await downloadDraft(host);
  const { id: quoteId, totals, currency } = await host.orders.quote(draft, call());
  return { draft, quoteId, total: { amount: totals.total, currency }, acknowledged: [] };
}

/** Leaves one download to its customer. */
export async function handedOff(host: Host): Promise<Handoff> {
  const key = crypto.randomUUID();
  const made = await host.handoffs?.create(await handoffInput(host), { ...call(), key });
  return made ?? missing('the host hands nothing off');
}

export function missing(what: string): never {
  throw new Error(what);
}

/** Returns the secret in a link. */
export const tokenIn = (link = ''): string => new URL(link).hash.slice('#handoff='.length);
