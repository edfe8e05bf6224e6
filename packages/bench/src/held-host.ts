import { type Call, type Draft, type Host, HostError, type Quote } from '@orderpad/contracts';

/** A host whose prices come when they are let through, so that what the host computes is not taken for the pad's work. */
export interface HeldHost {
  readonly host: Host;
  /** Number of price requests. */
  readonly quotes: number;
  /** Keep prices back from now on. */
  hold(): void;
  /** Let the host work out what it was asked, without telling yet. */
  compute(): Promise<void>;
  /** Tell every price worked out, and let all that follow pass. */
  release(): void;
}

interface Question {
  readonly draft: Draft;
  readonly call: Call;
  readonly answer: PromiseWithResolvers<Quote>;
  quote?: Quote;
}

export function held(host: Host): HeldHost {
  let isHeld = false;
  let quotes = 0;
  let open: Question[] = [];

  function quote(draft: Draft, call: Call): Promise<Quote> {
    quotes += 1;
    if (!isHeld) return host.orders.quote(draft, call);
    const question: Question = { draft, call, answer: Promise.withResolvers() };
    call.signal.addEventListener('abort', () => {
      open = open.filter((other) => other !== question);
      question.answer.reject(new HostError('aborted', 'overtaken'));
    });
    open.push(question);
    return question.answer.promise;
  }

  return {
    host: { ...host, orders: { ...host.orders, quote } },
    get quotes() {
      return quotes;
    },
    hold() {
      isHeld = true;
    },
    async compute() {
      await Promise.all(
        open.map(async (question) => {
          question.quote = await host.orders.quote(question.draft, question.call);
        }),
      );
    },
    release() {
      isHeld = false;
      for (const { draft, call, quote: known, answer } of open)
        answer.resolve(known ?? host.orders.quote(draft, call));
      open = [];
    },
  };
}
