import type { Edits } from '../order/edit.ts';

/** The edits of the payment. */
export const paymentEdits = {
  'payment.edit': ({ draft, flow, notices, quote }, { patch }) => {
    const methodId = patch.methodId ?? draft.payment?.methodId;
    if (methodId === undefined) return {};
    const offered = quote?.paymentMethods.find(({ id }) => id === methodId);
    const { reference: former, ...payment } = draft.payment ?? {};
    const reference = patch.reference?.trim() ?? former;
    return {
      draft: {
        ...draft,
        payment: {
          ...payment,
          methodId,
          // A method that names its payer decides who pays.
          payer: offered?.payer ?? patch.payer ?? draft.payment?.payer ?? flow.policies.payer,
          ...(reference && { reference }),
        },
      },
      ...(patch.methodId !== undefined && { notices: notices.filter(({ path }) => path[0] !== 'payment') }),
    };
  },
} satisfies Edits;
