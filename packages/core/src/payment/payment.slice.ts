import { fix, issue, type Quote } from '@orderpad/contracts';
import { currentQuote, type Changes, type OrderContext } from '../order/context.ts';
import { isQuestioned } from '../order/edit.ts';
import type { Slice } from '../order/slice.ts';
import { soleOf, withdrawing } from '../order/withdrawal.ts';
import { entryIssues } from '../order/entry.rules.ts';
import { isOpenTo } from './payers.ts';
import { paymentEdits } from './payment.edits.ts';

/** The payment: its method, its payer and its reference. */
export const paymentSlice: Slice = {
  name: 'payment',
  step: 'payment',
  roots: ['payment'],
  edits: paymentEdits,
  opensToPayer: true,
  keepsPrices: {
    'payment.edit': (context, { patch: { methodId, payer } }) =>
      methodId === undefined && payer === undefined && !isQuestioned(context, 'payment', 'reference'),
  },

  issuesOf: (context) =>
    context.draft.payment || willChooseFirst(context)
      ? entryIssues(context)
      : [issue('payment-required', ['payment'], {}, fix('choose-payment'))],

  issuesWith: {
    'payment.edit': ({ draft, quote }, { patch: { methodId, payer } }) => {
      if (methodId === undefined)
        return draft.payment || payer
          ? []
          : [issue('payment-required', ['payment'], {}, fix('choose-payment'))];
      return quote?.paymentMethods.some(({ id }) => id === methodId)
        ? []
        : [issue('method-not-offered', ['payment', 'methodId'])];
    },
  },

  afterQuote: choosePayment,
};

/** Tells if the flow will take the host's first method, so that the operator is not asked while there is no quote. */
const willChooseFirst = (context: OrderContext): boolean =>
  context.flow.policies.payBy === 'first' && !currentQuote(context);

/**
 * Removes a payment method that is no longer offered, and chooses the only one, or the first one if the flow says so. The first
 * choice is made from any quote, so that a burst of edits needs no further request for it.
 */
function choosePayment(context: OrderContext, { paymentMethods }: Quote): Changes | undefined {
  const { draft, flow, paying } = context;
  const { payment, ...rest } = draft;
  if (payment && (!currentQuote(context) || paymentMethods.some(({ id }) => id === payment.methodId)))
    return undefined;
  const lost = payment ? [{ methodId: payment.methodId, path: ['payment', 'methodId'] }] : [];
  const withdrawn = [...context.withdrawn, ...lost.map(({ methodId }) => methodId)];
  // The operator replaces a withdrawn method.
  const takesFirst = flow.policies.payBy === 'first' && withdrawn.length === 0;
  const open = paymentMethods.filter(isOpenTo(paying?.payer));
  const chosen = takesFirst ? open[0] : soleOf(open, withdrawn);
  if (!payment && !chosen) return undefined;
  return {
    draft: {
      ...rest,
      ...(chosen && {
        payment: { methodId: chosen.id, payer: chosen.payer ?? paying?.payer ?? flow.policies.payer },
      }),
    },
    ...withdrawing(context, lost),
  };
}
