import { type Draft, type Host, itemOf } from '@orderpad/contracts';

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
