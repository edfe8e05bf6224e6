import { fix, isEmail, issue, isSameMoney, type Issue } from '@orderpad/contracts';
import { currentQuote, type OrderContext } from '../order/context.ts';
import { requires } from '../order/requires.ts';
import type { Slice } from '../order/slice.ts';

/** Orders that are left to the customer, who opens a link and pays. The register adds what the steps before the payment lack. */
export const handoffsSlice: Slice = {
  name: 'handoffs',
  step: 'review',
  roots: ['handoffs'],
  issuesWith: {
    'handoffs.create': (context, { total, sendTo }) => {
      const missing = [...requires(context, 'handoffs'), ...modeIssues(context)];
      if (missing.length > 0) return missing;
      const quote = currentQuote(context);
      const quoted = quote && { amount: quote.totals.total, currency: quote.currency };
      const params =
        total && quoted?.currency === total.currency
          ? { from: total.amount, to: quoted.amount, currency: total.currency }
          : {};
      return [
        ...(isSaving(context) ? [issue('busy', [])] : []),
        ...(quote || context.lines.size === 0 ? [] : [issue('not-priced', [], {}, fix('retry'))]),
        ...(total && quoted && !isSameMoney(total, quoted)
          ? [issue('total-changed', ['totals'], params)]
          : []),
        ...(sendTo === undefined || isEmail(sendTo) ? [] : [issue('invalid', ['handoffs', 'sendTo'])]),
      ];
    },
  },
};

/** A customer who orders in person pays the order herself. */
const modeIssues = ({ flow }: OrderContext): Issue[] =>
  flow.mode === 'agent' ? [] : [issue('unsupported', [])];

/** Tells if the draft is on its way to the host, whose answer decides which state of it is there. */
const isSaving = ({ saving, saveFailure }: OrderContext): boolean => saving !== undefined && !saveFailure;
