import { isHostError, type ProblemCode, type Quote } from '@orderpad/contracts';
import { consequencesOf, type Consequence } from './consequences.rules.ts';
import { draftOf, hostCan, type OrderContext } from '../order/context.ts';
import type { OrderEvent } from '../order/events.ts';
import { edited } from '../rules/edits.ts';
import { canQuote } from '../machine/pricing.rules.ts';
import type { OrderSession } from '../order/session.ts';
import { departuresIn, differenceOf, type Departure, type Difference } from './what-if.rules.ts';

export type { Consequence } from './consequences.rules.ts';
export { preview } from './preview.ts';
export type { Departure, Difference, PriceChange, Sum } from './what-if.rules.ts';

/** What an edit would do, as far as it is known. */
export interface WhatIf {
  /** What is known without asking; there at once. */
  readonly losses: readonly Consequence[];
  /** `not-asked` where there is nothing to price, or a host whose prices cannot be asked without changing something there. */
  readonly status: 'asking' | 'answered' | 'unanswered' | 'not-asked';
  /** Why the host did not answer. */
  readonly problem: ProblemCode | undefined;
  /** What the host's answer then would say that it does not say now. */
  readonly difference: Difference | undefined;
}

export interface WhatIfQuestion {
  readonly view: WhatIf;
  stop(): void;
}

type Asked = Pick<OrderSession, 'view' | 'watch' | 'ask'>;

/**
 * Ask what an edit would do, before it is said. The order stays as it is: the edit is made to a copy, and the host prices that.
 * `onChange` hears what becomes known; should the order itself change meanwhile, it is asked anew. End it with `stop`.
 */
export function whatIf(session: Asked, event: OrderEvent, onChange: (view: WhatIf) => void): WhatIfQuestion {
  let view = known(session, event);
  let answer: Answer | undefined;
  let asking: AbortController | undefined;
  const show = (changes: Partial<WhatIf>): void => {
    view = { ...view, ...changes };
    onChange(view);
  };

  const ask = async (): Promise<void> => {
    asking?.abort();
    answer = undefined;
    if (view.status === 'not-asked') return;
    const mine = (asking = new AbortController());
    try {
      answer = await answerTo(session, event, mine.signal);
      if (mine === asking) compare();
    } catch (error) {
      if (mine === asking)
        show({ status: 'unanswered', problem: isHostError(error) ? error.code : 'internal' });
    }
  };
  const compare = (): void => {
    if (!answer) return;
    const difference = differenceOf(session.view(newest), answer.quote, answer.gone);
    show({ status: 'answered', difference });
  };

  const leave = [
    session.watch(revision, () => {
      view = known(session, event);
      onChange(view);
      void ask();
    }),
    session.watch(newest, compare),
  ];
  void ask();
  return {
    get view() {
      return view;
    },
    stop() {
      for (const each of leave) each();
      asking?.abort();
      asking = undefined;
    },
  };
}

/** The same, once: `undefined` where the host is not to be asked. Rejects with `HostError`. */
export async function differenceIf(
  session: Asked,
  event: OrderEvent,
  signal: AbortSignal,
): Promise<Difference | undefined> {
  if (known(session, event).status === 'not-asked') return undefined;
  const { quote, gone } = await answerTo(session, event, signal);
  return differenceOf(session.view(newest), quote, gone);
}

const newest = ({ context }: { context: OrderContext }): Quote | undefined => context.quote;
const revision = ({ context }: { context: OrderContext }): number => context.draft.revision;

const known = (session: Asked, event: OrderEvent): WhatIf =>
  session.ask((_, { context }) => ({
    losses: consequencesOf(event, context),
    status:
      hostCan(context, 'quotes.what-if') && canQuote(contextAfter(context, event)) ? 'asking' : 'not-asked',
    problem: undefined,
    difference: undefined,
  }));

interface Answer {
  /** Of the order without the lines that are gone; `undefined` when none is left. */
  readonly quote: Quote | undefined;
  readonly gone: readonly Departure[];
}

/** What goes may take more along (a reward that is earned no longer), so it is asked again without it, until nothing more goes. */
async function answerTo(session: Asked, event: OrderEvent, signal: AbortSignal): Promise<Answer> {
  const gone: Departure[] = [];
  for (;;) {
    const said = without(event, gone);
    const isEmpty = session.ask((_, { context }) => contextAfter(context, said).lines.size === 0);
    if (isEmpty && gone.length > 0) return { quote: undefined, gone };
    const quote = await session.ask(({ orders }, { context }) =>
      orders.quote(draftOf(contextAfter(context, said)), { signal }),
    );
    const more = departuresIn(quote, session.view(newest)).filter(
      ({ line }) => !gone.some((each) => each.line.lineId === line.lineId),
    );
    if (more.length === 0) return { quote, gone };
    gone.push(...more);
    if (!('without' in without(event, gone))) return { quote, gone };
  }
}

/** The same event, taking lines out in the same revision, where it can. */
export const without = <Event extends OrderEvent>(event: Event, gone: readonly Departure[]): Event =>
  gone.length > 0 && (event.type === 'contact.select' || event.type === 'destination.select')
    ? { ...event, without: gone.map(({ line }) => line.lineId) }
    : event;

const contextAfter = (context: OrderContext, event: OrderEvent): OrderContext => ({
  ...context,
  ...edited(context, event),
});
