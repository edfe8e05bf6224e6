import type { Submission, SubmissionKey } from '@orderpad/contracts';
import { ReferenceAnswer, type Referred } from './order-answers.ts';
import { ask } from './ask.ts';
import type { ShopContext } from './shop-context.ts';
import { paymentQuery, referenceQuery } from './order-documents.ts';
import type { VendureOptions } from './options.ts';

/** The record that an order keeps of its submission while it is being placed, so that another pad can finish it. */
export interface SubmissionRecord {
  readonly draftId: string;
  readonly key: SubmissionKey;
  /** The short fingerprint of the submission: the same key with another one is refused. */
  readonly fingerprint: string;
  readonly total: number;
  readonly methodId: string;
  readonly payer: 'contact' | 'operator';
  readonly paymentReference: string;
}

/** Vendure's strings end at 255 characters. What the payer calls the purchase comes last, and may be cut. */
export const textOf = ({
  draftId,
  key,
  fingerprint,
  total,
  methodId,
  payer,
  paymentReference,
}: SubmissionRecord): string =>
  [draftId, key, fingerprint, total, methodId, payer, paymentReference].join(' ').trim().slice(0, 255);

export function recordOn({ customFields }: Pick<Referred, 'customFields'>): SubmissionRecord | undefined {
  const [draftId, key, fingerprint, total, methodId, payer, ...rest] =
    customFields?.reference?.split(' ') ?? [];
  if (!draftId || !key || !fingerprint || !methodId) return undefined;
  return {
    draftId,
    key,
    fingerprint,
    total: Number(total),
    methodId,
    payer: payer === 'operator' ? payer : 'contact',
    paymentReference: rest.join(' '),
  };
}

export const recordOf = (
  { draft, acceptedTotal }: Submission,
  key: SubmissionKey,
  fingerprint: string,
): SubmissionRecord => ({
  draftId: draft.id,
  key,
  fingerprint,
  total: acceptedTotal.amount,
  methodId: draft.payment?.methodId ?? '',
  payer: draft.payment?.payer ?? 'contact',
  paymentReference: draft.payment?.reference ?? '',
});

/** Orders that name this draft, the oldest first. None where the server has no field to name it in. */
export async function ordersOfDraft(
  options: VendureOptions,
  shop: ShopContext,
  draftId: string,
  currency: string,
): Promise<Referred[]> {
  if (!shop.reference) return [];
  const question = { document: referenceQuery(shop), variables: { text: draftId }, currency };
  const { orders } = await ask(options, question, ReferenceAnswer);
  return orders.items.filter(({ customFields }) => customFields?.reference?.split(' ')[0] === draftId);
}

/** The order that a key is placing or placed. Without a field to look in, only what was paid is found. */
export async function orderOfKey(
  options: VendureOptions,
  shop: ShopContext,
  key: SubmissionKey,
): Promise<Referred | undefined> {
  const document = shop.reference ? referenceQuery(shop) : paymentQuery;
  const { orders } = await ask(options, { document, variables: { text: key } }, ReferenceAnswer);
  return orders.items.find((order) => !shop.reference || recordOn(order)?.key === key);
}
