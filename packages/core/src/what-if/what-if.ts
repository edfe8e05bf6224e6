import { isHostError, type ProblemCode, type Quote } from '@orderpad/contracts';
import { canQuote, draftOf, hostCan, type OrderContext } from '../order/context.ts';
import type { OrderEvent } from '../order/events.ts';
import type { OrderSession } from '../order/session.ts';
import type { OrderState } from '../order/state.ts';
import { keepQuote } from '../machine/pricing.rules.ts';
import { corrected } from '../rules/after-quote.ts';
import { edited } from '../rules/edits.ts';
import { consequencesOf, type Consequence } from './consequences.rules.ts';
import {
  type Difference,
  differenceOf,
  type RemovedLine,
  removedLinesIn,
  type Settled,
} from './what-if.rules.ts';

/** The known effects of an edit that has not been sent. */
export interface WhatIf {
  /** Losses that are known without asking the host; available at once. */
  readonly losses: readonly Consequence[];
  /** `not-asked`: the order would be empty, or the host cannot price a draft without side effects. */
  readonly status: 'asking' | 'answered' | 'unanswered' | 'not-asked';
  /** The reason why the host did not answer. */
  readonly problem: ProblemCode | undefined;
  /** The difference between the host's quote after the edit and its newest quote. */
  readonly difference: Difference | undefined;
}

/** A running question about one edit. */
export interface WhatIfQuestion {
  readonly view: WhatIf;
  stop(): void;
}

type Session = Pick<OrderSession, 'view' | 'watch' | 'ask'>;

/**
 * Asks what an edit would do, before it is sent. The order stays as it is: the host prices a copy with the edit applied.
 * Calls `onChange` with every new view. Asks again when the order itself changes. Runs until `stop` is called.
 *
 * @example
 * const question = whatIf(session, { type: 'destination.select', country: 'FR' }, ({ status, difference }) => {
 *   if (status === 'answered') console.log(difference?.removedLines, difference?.after?.totals.total);
 * });
 * console.log(question.view.losses);
 * question.stop();
 */
export function whatIf(
  session: Session,
  event: OrderEvent,
  onChange: (view: WhatIf) => void,
): WhatIfQuestion {
  let view = viewBeforeAnswer(session, event);
  let answer: Settled | undefined;
  let inFlight: AbortController | undefined;
  const show = (changes: Partial<WhatIf>): void => {
    view = { ...view, ...changes };
    onChange(view);
  };

  const ask = async (): Promise<void> => {
    inFlight?.abort();
    answer = undefined;
    if (view.status === 'not-asked') return;
    const request = new AbortController();
    inFlight = request;
    try {
      answer = await priceAfter(session, event, request.signal);
      if (request === inFlight) compare();
    } catch (error) {
      if (request === inFlight)
        show({ status: 'unanswered', problem: isHostError(error) ? error.code : 'internal' });
    }
  };
  const compare = (): void => {
    if (!answer || session.view(isAwaited)) return;
    const difference = differenceOf(session.view(newestQuote), answer);
    show({ status: 'answered', difference });
  };

  const unsubscribes = [
    session.watch(revisionOf, () => {
      view = viewBeforeAnswer(session, event);
      onChange(view);
      void ask();
    }),
    session.watch(newestQuote, compare),
    session.watch(isAwaited, compare),
  ];
  void ask();
  return {
    get view() {
      return view;
    },
    stop() {
      for (const unsubscribe of unsubscribes) unsubscribe();
      inFlight?.abort();
      inFlight = undefined;
    },
  };
}

/**
 * Asks once what an edit would do. Resolves with `undefined` when the host cannot be asked (`not-asked` of `WhatIf`).
 * Rejects with `HostError`.
 */
export async function differenceIf(
  session: Session,
  event: OrderEvent,
  signal: AbortSignal,
): Promise<Difference | undefined> {
  if (viewBeforeAnswer(session, event).status === 'not-asked') return undefined;
  const answer = await priceAfter(session, event, signal);
  return differenceOf(session.view(newestQuote), answer);
}

/** Adds the removal of lines to an event that can carry it (`without`); returns every other event unchanged. */
export const eventWithoutLines = <Event extends OrderEvent>(
  event: Event,
  removedLines: readonly RemovedLine[],
): Event =>
  removedLines.length > 0 && (event.type === 'contact.select' || event.type === 'destination.select')
    ? { ...event, without: removedLines.map(({ line }) => line.lineId) }
    : event;

const newestQuote = ({ context }: { context: OrderContext }): Quote | undefined => context.quote;
/** Tells if the order itself is being priced: until then its total is none to compare with. */
const isAwaited = ({ pricing, context }: OrderState): boolean =>
  canQuote(context) && (pricing === 'stale' || pricing === 'quoting');
const revisionOf = ({ context }: { context: OrderContext }): number => context.draft.revision;

const viewBeforeAnswer = (session: Session, event: OrderEvent): WhatIf =>
  session.ask((_, { context }) => ({
    losses: consequencesOf(event, context),
    status:
      hostCan(context, 'quotes.what-if') && canQuote(contextAfter(context, event)) ? 'asking' : 'not-asked',
    problem: undefined,
    difference: undefined,
  }));

/** Most times that the lines which the host refuses are left out and the rest is priced again. */
const mostRounds = 5;

/**
 * Prices the order after an edit. A removed line may force out more lines, so the host is asked again until it refuses no further
 * line.
 */
async function priceAfter(session: Session, event: OrderEvent, signal: AbortSignal): Promise<Settled> {
  const now = session.view(({ context }) => context);
  const removedLines: RemovedLine[] = [];
  for (let round = 1; ; round++) {
    const after = contextAfter(now, eventWithoutLines(event, removedLines));
    if (after.lines.size === 0 && removedLines.length > 0)
      return { quote: undefined, removedLines, picks: [], losesPayment: false };
    const settled = await settle(session, after, signal);
    const answer = { quote: settled.quote, removedLines, ...lossesIn(settled, after) };
    const more = (settled.quote ? removedLinesIn(settled.quote, now.quote) : []).filter(
      ({ line }) => !removedLines.some((each) => each.line.lineId === line.lineId),
    );
    if (more.length === 0 || round === mostRounds) return answer;
    removedLines.push(...more);
    if (!('without' in eventWithoutLines(event, removedLines))) return answer;
  }
}

/** Prices an edited order until nothing follows from its quote any more, as the machine does after the edit. */
async function settle(session: Session, after: OrderContext, signal: AbortSignal): Promise<OrderContext> {
  let context = after;
  while (canQuote(context)) {
    const draft = draftOf(context);
    const quote = await session.ask(({ orders }) => orders.quote(draft, { signal }));
    const priced = { ...context, pricedDraft: context.draft };
    const answered = { ...priced, ...keepQuote(priced, quote) };
    context = { ...answered, ...corrected(answered, quote) };
    if (context.draft.revision === answered.draft.revision) return context;
  }
  return { ...context, quote: undefined };
}

/** Returns what the order loses after an edit, while it is settled. */
const lossesIn = (settled: OrderContext, after: OrderContext): Pick<Settled, 'picks' | 'losesPayment'> => ({
  picks: [...after.lines].flatMap((line) => {
    const quantity = line.quantity - (settled.lines.get(line.id)?.quantity ?? 0);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  }),
  losesPayment:
    after.draft.payment !== undefined && after.draft.payment.methodId !== settled.draft.payment?.methodId,
});

const contextAfter = (context: OrderContext, event: OrderEvent): OrderContext => ({
  ...context,
  ...edited(context, event),
});
