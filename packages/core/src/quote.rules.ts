import type { Issue, PaymentMethod, Quote, QuotedLine, QuotedShipment, Shipment } from '@orderpad/contracts';
import { currentQuote, type Changes, type OrderContext } from './context.ts';
import { estimateAll } from './estimate.ts';
import { isSameIssue } from './needs.rules.ts';
import { takenBack } from './rewards.rules.ts';

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

/** Say something new: what was accepted before was something else. */
function noticed({ notices, acknowledged }: OrderContext, added: readonly Issue[]): Changes {
  const isNew = (each: Pick<Issue, 'code' | 'path'>): boolean => !added.some((one) => isSameIssue(one, each));
  return { notices: [...notices.filter(isNew), ...added], acknowledged: acknowledged.filter(isNew) };
}

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
  return { accepted: undefined, ...noticed(context, [notice]) };
}

/**
 * What follows from an offer without asking anybody: a chosen method that is offered no longer is taken away, and where
 * there is only one, or the flow takes the first, it is chosen; picks that are earned no longer are taken back. Only an answer to the draft as it is now says what is offered
 * no longer; a way to pay is taken from any, so that a burst of edits is not asked about once more for it. `undefined` when the draft stays as it is.
 */
export function offered(context: OrderContext, quote: Quote): Changes | undefined {
  const withdrawn = [...context.withdrawn];
  const notices: Issue[] = [];
  const withdraw = (methodId: string, path: Issue['path']) => {
    withdrawn.push(methodId);
    notices.push({ code: 'method-withdrawn', severity: 'warning', path, params: { methodId }, fixes: [] });
  };
  const sole = <Method extends { id: string }>(methods: readonly Method[]): Method | undefined =>
    methods.length === 1 && !withdrawn.includes(methods[0]?.id ?? '') ? methods[0] : undefined;

  const isCurrent = currentQuote(context) !== undefined;
  if (!isCurrent && context.draft.payment) return undefined;
  const shipments = context.draft.shipments.map((shipment): Shipment => {
    if (!isCurrent) return shipment;
    const offer = quote.shipments.find(({ shipmentId }) => shipmentId === shipment.id);
    return offer ? shipBy(shipment, offer, withdraw, sole) : shipment;
  });
  const payment = payBy(context, quote.paymentMethods, withdraw, sole);
  const lines = isCurrent ? takenBack(context.lines, quote, notices) : context.lines;
  const isSame =
    lines === context.lines &&
    payment === context.draft.payment &&
    shipments.every((shipment, index) => shipment === context.draft.shipments[index]);
  if (isSame) return undefined;

  const { payment: _, ...draft } = context.draft;
  return {
    draft: { ...draft, shipments, ...(payment && { payment }) },
    lines,
    estimate: estimateAll(lines, context),
    withdrawn,
    ...noticed(context, notices),
  };
}

type Withdraw = (methodId: string, path: Issue['path']) => void;
type Sole = <Method extends { id: string }>(methods: readonly Method[]) => Method | undefined;

function shipBy(shipment: Shipment, offer: QuotedShipment, withdraw: Withdraw, sole: Sole): Shipment {
  const { methodId, ...rest } = shipment;
  if (methodId && offer.options.some(({ id }) => id === methodId)) return shipment;
  // No options is no answer about them: nothing ships there, or the address is still missing.
  if (methodId && offer.parts.length === 0) return shipment;
  if (methodId) withdraw(methodId, ['shipments', shipment.id, 'methodId']);
  const only = sole(offer.options);
  if (only) return { ...rest, methodId: only.id };
  return methodId ? rest : shipment;
}

function payBy(
  { draft, flow, withdrawn }: OrderContext,
  methods: readonly PaymentMethod[],
  withdraw: Withdraw,
  sole: Sole,
): OrderContext['draft']['payment'] {
  const { payment } = draft;
  if (payment && methods.some(({ id }) => id === payment.methodId)) return payment;
  if (payment) withdraw(payment.methodId, ['payment', 'methodId']);
  // What was taken away is for the operator to replace.
  const takesFirst = flow.policies.payBy === 'first' && !payment && withdrawn.length === 0;
  const chosen = takesFirst ? methods[0] : sole(methods);
  return chosen && { methodId: chosen.id, payer: chosen.payer ?? flow.policies.payer };
}
