import type { Issue, Money, Quote, QuotedLine } from '@orderpad/contracts';
import type { Changes, OrderContext } from '../order/context.ts';
import { estimateOf } from '../order/estimate.ts';
import { withNotices } from '../order/acknowledged.ts';
import { addedLineNotices } from '../promotions/promotions.losses.ts';

/** Takes in a quote. It may answer an older revision: then it is shown but never placed. */
export function keepQuote(context: OrderContext, quote: Quote): Changes {
  const quoted = new Map(quote.lines.map((line): [string, QuotedLine] => [line.lineId, line]));
  // Adds up all lines now, while the answer is walked over anyway, so that the next key press adds up one piece.
  estimateOf(context.lines, { prices: context.prices, quoted });
  const draft = quote.context ? { ...context.draft, context: quote.context } : context.draft;
  const noticed = addedLineNotices(context, quote);
  return {
    ...noticed,
    quote: {
      ...quote,
      shipments: quote.shipments.filter(({ shipmentId }) => isSentTheSame(shipmentId, context)),
    },
    quoted,
    draft,
    quoteFailure: undefined,
    quoteAttempts: 0,
    ...(context.acceptedTotal && {
      acceptedTotal: undefined,
      ...totalNotice({ ...context, ...noticed }, quote, context.acceptedTotal),
    }),
  };
}

/** Tells if a shipment still goes to the address it was priced for. Methods offered for another address are dropped. */
function isSentTheSame(id: string, { pricedDraft, draft }: OrderContext): boolean {
  const toIn = (head: OrderContext['draft'] | undefined) =>
    head?.shipments.find((each) => each.id === id)?.to;
  return toIn(pricedDraft) === toIn(draft);
}

/** Marks a quote as outdated, so that it answers no revision of the draft. */
export const outdated = (quote: Quote | undefined): Quote | undefined => quote && { ...quote, revision: -1 };

/** Returns a notice about the new total, compared with the one that the operator had accepted. */
export function totalNotice(context: OrderContext, quote: Quote, acceptedTotal: Money): Changes {
  const { currency, totals } = quote;
  const isSame = acceptedTotal.amount === totals.total && acceptedTotal.currency === currency;
  const notice: Issue = {
    code: isSame ? 'quote-renewed' : 'total-changed',
    severity: isSame ? 'info' : 'warning',
    path: ['totals', 'total'],
    params: { from: acceptedTotal.amount, to: totals.total, currency },
    fixes: [],
  };
  return withNotices(context, [notice]);
}
