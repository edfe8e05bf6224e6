import type { Edits } from '../order/edit.ts';

/** The edits of the payment. */
export const paymentEdits = {
  'payment.edit': (context, { patch }) => {
    const { draft, flow, notices, paying } = context;
    const methodId = patch.methodId ?? draft.payment?.methodId;
    const before = { ...paying, ...(patch.payer && { payer: patch.payer }) };
    if (methodId === undefined) return patch.payer ? { paying: before } : {};
    const offered = context.quote?.paymentMethods.find(({ id }) => id === methodId);
    const { reference: former, ...payment } = draft.payment ?? {};
    const reference = patch.reference?.trim() ?? former ?? paying?.reference;
    const settled = { paymentFailure: undefined };
    // The method of somebody else goes; the reference waits for the next one.
    if (patch.methodId === undefined && patch.payer && (offered?.payer ?? patch.payer) !== patch.payer) {
      const { payment: _, ...rest } = draft;
      return { ...settled, draft: rest, paying: { ...before, reference } };
    }
    return {
      ...(patch.reference === undefined && settled),
      draft: {
        ...draft,
        payment: {
          ...payment,
          methodId,
          // A method that names its payer decides who pays.
          payer:
            offered?.payer ?? patch.payer ?? draft.payment?.payer ?? paying?.payer ?? flow.policies.payer,
          ...(reference && { reference }),
        },
      },
      ...(patch.payer && { paying: before }),
      ...(patch.methodId !== undefined && { notices: notices.filter(({ path }) => path[0] !== 'payment') }),
    };
  },
} satisfies Edits;
