import type { Currency, Draft, Host, Id, SavedDraft } from '@orderpad/contracts';
import { createActor, type InspectionEvent, type Observer } from 'xstate';
import { actorsOf } from '../machine/actors.ts';
import { backOffice } from '../flows/back-office.ts';
import { unknownCurrency, type OrderContext } from '../order/context.ts';
import type { Flow } from '../order/flow.ts';
import { Lines } from '../order/lines.ts';
import { createOrderMachine } from '../machine/machine.ts';
import { stateOf } from '../machine/state-of.ts';
import { issuesWith } from '../rules/issues-with.ts';
import type { OrderSession } from '../order/session.ts';
import type { OrderStorage } from '../storage/storage.ts';
import { lockedDraft, mayRevoke, resumedHandoff } from '../machine/handoffs.rules.ts';
import type { DraftBase } from '../storage/stored-draft.ts';
import type { StoredHandoff } from '../storage/stored-handoff.ts';
import { checkSetup } from './check-setup.ts';
import type { Clock } from './clock.ts';
import { guardedHost } from './guarded-host.ts';
import { watcher } from './watcher.ts';

/** The options of `startOrder`. */
export interface OrderOptions {
  readonly host: Host;
  /** Default: `backOffice`. */
  readonly flow?: Flow;
  /** A draft to resume, as `restore` returns it. Default: an empty draft. */
  readonly draft?: Draft;
  /** The id of the contact that an order without a draft begins with. Default: none; a contact is selected. */
  readonly contact?: Id | undefined;
  /** The saved state at the host that `draft` goes on with. Default: none. */
  readonly base?: DraftBase | undefined;
  /** The state that is saved at the host now; another one than `base` is a conflict. Default: not known. */
  readonly current?: SavedDraft | undefined;
  /** The hand-off that locks `draft`, as `restore` returns it. Default: none that is known here. */
  readonly handoff?: StoredHandoff | undefined;
  /** Accepted changes since `draft` was saved at the host, as `restore` returns them. Default: none. */
  readonly accepted?: readonly string[] | undefined;
  /** The storage of drafts and submissions. Default: none, so that nothing survives the page. */
  readonly storage?: OrderStorage;
  /** Default: the currency of the host's profile. */
  readonly currency?: Currency;
  /** Default: the clock of the platform. */
  readonly clock?: Clock;
  /** Milliseconds that the host may take for one answer; then the call fails with `timeout`. Default: 30,000. */
  readonly timeLimit?: number;
  /** Returns a number in [0, 1) that spreads repeated calls over time. Default: `Math.random`. */
  readonly random?: () => number;
  /** Receives every inspection event of xstate, for a log or a debugger. */
  readonly inspect?: Observer<InspectionEvent> | ((event: InspectionEvent) => void);
}

/**
 * Starts an order against a host. The session opens by asking the host to describe itself; `started` is emitted when it can be
 * edited. End it with `stop`. Throws a `SetupError` for a host without a required method, and for a flow that is none.
 *
 * @example
 * const session = startOrder({ host: memoryHost() });
 * session.on('blocked', ({ issues }) => console.log(issues.map(({ code }) => code)));
 * session.watch(reviewView, ({ total, canPlace }) => console.log(total, canPlace));
 * session.on('started', () => session.send({ type: 'contact.select', contact }));
 */
export function startOrder({
  host: given,
  flow = backOffice,
  draft,
  contact,
  base,
  current,
  handoff,
  accepted = [],
  storage,
  currency,
  clock,
  timeLimit,
  random = Math.random,
  inspect,
}: OrderOptions): OrderSession {
  checkSetup(given, flow);
  const host = guardedHost(given, { timeLimit, clock });
  const { lines, ...head } = draft ?? emptyDraft(flow);
  const now = (): number => clock?.now?.() ?? Date.now();
  const input: OrderContext = {
    ...blank,
    flow,
    step: flow.steps[0] ?? 'review',
    draft: { ...head, currency: currency ?? head.currency },
    lines: Lines.of(lines),
    prices: new Map(),
    firstContact: draft ? undefined : contact,
    base,
    ...(current && current.tag !== base?.tag && { saveFailure: { code: 'stale', issues: [], current } }),
    handingOff: handoff && resumedHandoff(handoff),
    acceptedBefore: accepted,
    keptRevision: head.revision,
    priceRevision: head.revision,
    storage,
    now,
    random,
  };
  const actor = createActor(
    createOrderMachine(flow).provide({ actors: actorsOf(host, () => context().storage) }),
    {
      input,
      ...(clock && { clock }),
      ...(inspect && { inspect }),
    },
  );
  const views = watcher(() => stateOf(actor.getSnapshot()));
  const { unsubscribe } = actor.subscribe(views.update);
  const context = (): OrderContext => actor.getSnapshot().context;
  actor.start();

  return {
    draftId: head.id,
    send: (event) => {
      // An answer may come, and be acted on, after the order was stopped.
      if (actor.getSnapshot().status === 'active') actor.send(event);
    },
    can(event) {
      const { phase, isPlacing } = stateOf(actor.getSnapshot());
      if (event.type === 'retry') return phase !== 'closed' && phase !== 'placed';
      if (event.type === 'handoffs.revoke') return phase === 'handed-off' && mayRevoke(context());
      return phase === 'editing' && !isPlacing && issuesWith(event, context()).length === 0;
    },
    on: (type, listener) => {
      // The machine emits exactly `OrderEmitted`, so an event of this type is that member.
      const subscription = actor.on(type, (fact) => listener(fact as Parameters<typeof listener>[0]));
      return () => subscription.unsubscribe();
    },
    view: views.view,
    watch: views.watch,
    persist: () => lockedDraft(context()),
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
  profile: undefined,
  contact: undefined,
  quote: undefined,
  quoted: new Map(),
  pricedDraft: undefined,
  quoteFailure: undefined,
  quoteAttempts: 0,
  work: undefined,
  isWorking: false,
  contactFailure: undefined,
  refused: [],
  notices: [],
  acknowledged: [],
  withdrawn: [],
  corrections: 0,
  paying: undefined,
  entry: undefined,
  paymentFailure: undefined,
  placing: undefined,
  refusal: undefined,
  supersedes: undefined,
  acceptedTotal: undefined,
  awaitedTotal: undefined,
  order: undefined,
  request: undefined,
  handingOff: undefined,
  endedHandoff: undefined,
  handoffRefusal: undefined,
  saving: undefined,
  saveFailure: undefined,
  comparison: undefined,
  openFailure: undefined,
} as const satisfies Partial<OrderContext>;
