import type { Submission, SubmissionKey } from '@orderpad/contracts';
import { ReferenceAnswer, type Referred } from './order-answers.ts';
import { ask } from './ask.ts';
import type { Desk } from './desk.ts';
import { paymentQuery, referenceQuery } from './order-documents.ts';
import type { VendureOptions } from './options.ts';

/** What an order remembers of the press that is placing it, so that somebody else can finish what was begun. */
export interface Press {
  readonly draftId: string;
  readonly key: SubmissionKey;
  /** Of the submission: the same key with another one is a mistake. */
  readonly print: string;
  readonly total: number;
  readonly methodId: string;
  readonly payer: 'contact' | 'operator';
  readonly paymentReference: string;
}

/** Vendure's strings end at 255 characters. What the payer calls the purchase comes last, and may be cut. */
export const written = ({ draftId, key, print, total, methodId, payer, paymentReference }: Press): string =>
  [draftId, key, print, total, methodId, payer, paymentReference].join(' ').trim().slice(0, 255);

export function pressOn({ customFields }: Pick<Referred, 'customFields'>): Press | undefined {
  const [draftId, key, print, total, methodId, payer, ...rest] = customFields?.reference?.split(' ') ?? [];
  if (!draftId || !key || !print || !methodId) return undefined;
  return {
    draftId,
    key,
    print,
    total: Number(total),
    methodId,
    payer: payer === 'operator' ? payer : 'contact',
    paymentReference: rest.join(' '),
  };
}

export const pressOf = ({ draft, acceptedTotal }: Submission, key: SubmissionKey, print: string): Press => ({
  draftId: draft.id,
  key,
  print,
  total: acceptedTotal.amount,
  methodId: draft.payment?.methodId ?? '',
  payer: draft.payment?.payer ?? 'contact',
  paymentReference: draft.payment?.reference ?? '',
});

/** Orders that name this draft, the oldest first. None where the server has no field to name it in. */
export async function ordersOfDraft(
  options: VendureOptions,
  desk: Desk,
  draftId: string,
  currency: string,
): Promise<Referred[]> {
  if (!desk.reference) return [];
  const question = { document: referenceQuery(desk), variables: { text: draftId }, currency };
  const { orders } = await ask(options, question, ReferenceAnswer);
  return orders.items.filter(({ customFields }) => customFields?.reference?.split(' ')[0] === draftId);
}

/** The order that a key is placing or placed. Without a field to look in, only what was paid is found. */
export async function orderOfKey(
  options: VendureOptions,
  desk: Desk,
  key: SubmissionKey,
): Promise<Referred | undefined> {
  const document = desk.reference ? referenceQuery(desk) : paymentQuery;
  const { orders } = await ask(options, { document, variables: { text: key } }, ReferenceAnswer);
  return orders.items.find((order) => !desk.reference || pressOn(order)?.key === key);
}
