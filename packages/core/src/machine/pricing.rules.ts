import type { Issue, Quote, QuotedLine } from '@orderpad/contracts';
import type { Changes, OrderContext } from '../order/context.ts';
import { estimateAll } from '../order/estimate.ts';
import { withNotices } from '../order/acknowledged.ts';

/** Whether there is anything to price: the host needs to know for whom, where the flow asks, and what. */
export const canQuote = ({ flow, draft, lines }: OrderContext): boolean =>
  lines.size > 0 && (!flow.steps.includes('contact') || draft.contactId !== undefined);

/** Keep an answer. It may answer an older revision: good enough to show, never to place. */
export function keepQuote(context: OrderContext, quote: Quote): Changes {
  const quoted = new Map(quote.lines.map((line): [string, QuotedLine] => [line.lineId, line]));
  const draft = quote.context ? { ...context.draft, context: quote.context } : context.draft;
  return {
    quote: {
      ...quote,
      shipments: quote.shipments.filter(({ shipmentId }) => isSentTheSame(shipmentId, context)),
    },
    quoted,
    draft,
    estimate: estimateAll(context.lines, { prices: context.prices, quoted }),
    quoteFailure: undefined,
    quoteAttempts: 0,
    ...totalNotice(context, quote),
  };
}

/** Speeds offered for another address than the one chosen meanwhile would be chosen in vain. */
function isSentTheSame(id: string, { asked, draft }: OrderContext): boolean {
  const toIn = (head: OrderContext['draft'] | undefined) =>
    head?.shipments.find((each) => each.id === id)?.to;
  return toIn(asked) === toIn(draft);
}

/** A quote that answers the draft no longer. */
export const outdated = (quote: Quote | undefined): Quote | undefined => quote && { ...quote, revision: -1 };

/** After the host refused an accepted total, say what became of it. */
function totalNotice(context: OrderContext, quote: Quote): Changes {
  const { accepted } = context;
  if (!accepted) return {};
  const { currency, totals } = quote;
  const isSame = accepted.amount === totals.total && accepted.currency === currency;
  const notice: Issue = {
    code: isSame ? 'quote-renewed' : 'total-changed',
    severity: isSame ? 'info' : 'warning',
    path: ['totals', 'total'],
    params: { from: accepted.amount, to: totals.total, currency },
    fixes: [],
  };
  return { accepted: undefined, ...withNotices(context, [notice]) };
}
