import { isHostError, type ProblemCode, type Quote } from '@orderpad/contracts';
import { draftOf, hostCan, type OrderContext } from '../order/context.ts';
import type { OrderEvent } from '../order/events.ts';
import type { OrderSession } from '../order/session.ts';
import { canQuote } from '../machine/pricing.rules.ts';
import { edited } from '../rules/edits.ts';
import { consequencesOf, type Consequence } from './consequences.rules.ts';
import { type Difference, differenceOf, type RemovedLine, removedLinesIn } from './what-if.rules.ts';

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
  let answer: Answer | undefined;
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
    if (!answer) return;
    const difference = differenceOf(session.view(newestQuote), answer.quote, answer.removedLines);
    show({ status: 'answered', difference });
  };

  const unsubscribes = [
    session.watch(revisionOf, () => {
      view = viewBeforeAnswer(session, event);
      onChange(view);
      void ask();
    }),
    session.watch(newestQuote, compare),
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
  const { quote, removedLines } = await priceAfter(session, event, signal);
  return differenceOf(session.view(newestQuote), quote, removedLines);
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
const revisionOf = ({ context }: { context: OrderContext }): number => context.draft.revision;

const viewBeforeAnswer = (session: Session, event: OrderEvent): WhatIf =>
  session.ask((_, { context }) => ({
    losses: consequencesOf(event, context),
    status:
      hostCan(context, 'quotes.what-if') && canQuote(contextAfter(context, event)) ? 'asking' : 'not-asked',
    problem: undefined,
    difference: undefined,
  }));

interface Answer {
  /** The quote of the order without `removedLines`; `undefined` when no line is left. */
  readonly quote: Quote | undefined;
  readonly removedLines: readonly RemovedLine[];
}

/**
 * Prices the order after an edit. A removed line may force out more lines (a reward that is no longer earned), so the host is
 * asked again until it refuses no further line.
 */
async function priceAfter(session: Session, event: OrderEvent, signal: AbortSignal): Promise<Answer> {
  const removedLines: RemovedLine[] = [];
  for (;;) {
    const asked = eventWithoutLines(event, removedLines);
    const isEmpty = session.ask((_, { context }) => contextAfter(context, asked).lines.size === 0);
    if (isEmpty && removedLines.length > 0) return { quote: undefined, removedLines };
    const quote = await session.ask(({ orders }, { context }) =>
      orders.quote(draftOf(contextAfter(context, asked)), { signal }),
    );
    const more = removedLinesIn(quote, session.view(newestQuote)).filter(
      ({ line }) => !removedLines.some((each) => each.line.lineId === line.lineId),
    );
    if (more.length === 0) return { quote, removedLines };
    removedLines.push(...more);
    if (!('without' in eventWithoutLines(event, removedLines))) return { quote, removedLines };
  }
}

const contextAfter = (context: OrderContext, event: OrderEvent): OrderContext => ({
  ...context,
  ...edited(context, event),
});
