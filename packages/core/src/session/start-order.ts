import type { Currency, Draft, Host } from '@orderpad/contracts';
import { createActor, type InspectionEvent, type Observer } from 'xstate';
import { actorsOf } from '../machine/actors.ts';
import { backOffice } from '../flows/back-office.ts';
import { draftOf, unknownCurrency, type OrderContext } from '../order/context.ts';
import type { Flow } from '../order/flow.ts';
import { Lines } from '../order/lines.ts';
import { createOrderMachine } from '../machine/machine.ts';
import { stateOf } from '../machine/state-of.ts';
import { issuesWith } from '../rules/issues-with.ts';
import type { OrderSession } from '../order/session.ts';
import type { OrderStorage } from '../storage/storage.ts';
import { storedDraft } from '../storage/stored-draft.ts';
import { watcher } from './watcher.ts';

/** Time, replaceable in tests. `now` is milliseconds since 1970; without it, the machine's own. */
export interface Clock {
  setTimeout(fn: (...args: unknown[]) => void, timeout: number): unknown;
  clearTimeout(id: unknown): void;
  now?(): number;
}

export interface OrderOptions {
  readonly host: Host;
  /** Default: `backOffice`. */
  readonly flow?: Flow;
  /** A draft to go on with, as `restore` answers it. */
  readonly draft?: Draft;
  /** Where drafts and intents are kept. Without it nothing survives the page. */
  readonly storage?: OrderStorage;
  /** Default: what the host prices in. */
  readonly currency?: Currency;
  readonly clock?: Clock;
  /** 0 ≤ x < 1; spreads repeated questions over time. */
  readonly random?: () => number;
  /** Hears everything that happens inside, for a log or a debugger. */
  readonly inspect?: Observer<InspectionEvent> | ((event: InspectionEvent) => void);
}

/** Start an order against a host: the whole public way in. Runs wherever JavaScript does. */
export function startOrder({
  host,
  flow = backOffice,
  draft = emptyDraft(flow),
  storage,
  currency,
  clock,
  random = Math.random,
  inspect,
}: OrderOptions): OrderSession {
  const { lines, ...head } = draft;
  const now = (): number => clock?.now?.() ?? Date.now();
  const input: OrderContext = {
    ...blank,
    flow,
    step: flow.steps[0] ?? 'review',
    draft: { ...head, currency: currency ?? head.currency },
    lines: Lines.of(lines),
    prices: new Map(),
    keptRevision: head.revision,
    storage,
    now,
    random,
  };
  const actor = createActor(createOrderMachine(flow).provide({ actors: actorsOf(host, storage) }), {
    input,
    ...(clock && { clock }),
    ...(inspect && { inspect }),
  });
  const views = watcher(() => stateOf(actor.getSnapshot()));
  const { unsubscribe } = actor.subscribe(views.update);
  const context = (): OrderContext => actor.getSnapshot().context;
  actor.start();

  return {
    draftId: head.id,
    send: (event) => actor.send(event),
    can(event) {
      const { phase, isPlacing } = stateOf(actor.getSnapshot());
      if (event.type === 'retry') return phase !== 'closed' && phase !== 'placed';
      return phase === 'editing' && !isPlacing && issuesWith(event, context()).length === 0;
    },
    on: (type, listener) => {
      // The machine announces exactly `OrderEmitted`, so what it calls `type` is that fact.
      const subscription = actor.on(type, (fact) => listener(fact as Parameters<typeof listener>[0]));
      return () => subscription.unsubscribe();
    },
    view: views.view,
    watch: views.watch,
    persist: () => storedDraft(draftOf(context()), now()),
    ask: (question) => question(host, stateOf(actor.getSnapshot())),
    stop() {
      unsubscribe();
      actor.stop();
    },
  };
}

function emptyDraft(flow: Flow): Draft {
  return {
    id: crypto.randomUUID(),
    revision: 0,
    flow: flow.id,
    currency: unknownCurrency,
    lines: [],
    codes: [],
    promotions: [],
    shipments: [{ id: crypto.randomUUID(), parts: [] }],
    context: {},
  };
}

const blank = {
  estimate: 0,
  profile: undefined,
  contact: undefined,
  quote: undefined,
  quoted: new Map(),
  asked: undefined,
  quoteFailure: undefined,
  quoteAttempts: 0,
  work: undefined,
  isWorking: false,
  contactFailure: undefined,
  refused: [],
  notices: [],
  acknowledged: [],
  withdrawn: [],
  placing: undefined,
  refusal: undefined,
  supersedes: undefined,
  accepted: undefined,
  order: undefined,
  openFailure: undefined,
} as const satisfies Partial<OrderContext>;
