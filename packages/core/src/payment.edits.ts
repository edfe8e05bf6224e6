import type { Edits } from './edits.ts';

export const paymentEdits: Edits<'payment.choose' | 'payment.refer'> = {
  /** A method that belongs to one of them is never paid by the other. */
  'payment.choose': ({ draft, flow, notices, quote }, { methodId, payer }) => ({
    draft: {
      ...draft,
      payment: {
        ...draft.payment,
        methodId,
        payer:
          quote?.paymentMethods.find(({ id }) => id === methodId)?.payer ??
          payer ??
          draft.payment?.payer ??
          flow.policies.payer,
      },
    },
    notices: notices.filter(({ path }) => path[0] !== 'payment'),
  }),

  /** An empty reference takes it away. */
  'payment.refer': ({ draft }, { reference }) => {
    if (!draft.payment) return {};
    const { reference: _, ...payment } = draft.payment;
    const words = reference.trim();
    return { draft: { ...draft, payment: words ? { ...payment, reference: words } : payment } };
  },
};
