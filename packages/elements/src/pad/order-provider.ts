import { ContextProvider } from '@lit/context';
import type { Id, PaymentAdapter } from '@orderpad/contracts';
import type { LitElement, ReactiveController } from 'lit';
import { sessionContext, type PadSession } from '../context.ts';
import { OrderErrorEvent } from '../events/order-events.ts';
import { clearAnnouncer, prepareAnnouncer } from '../ui/announce.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { completeMovedPresses } from '../ui/moved-press.ts';
import { followLang } from '../messages/follow-lang.ts';
import { Locale } from '../messages/locale.ts';
import { langOf, localizationContext } from '../messages/localization.ts';
import type { MessageTable } from '../messages/message.ts';
import { hostNamed } from './hosts.ts';
import type { OrderRun, RunRoot, SetupSeen, ShownBeside } from './order-run.ts';

/** Setup of a session. */
export interface SessionSetup extends SetupSeen {
  readonly messages: Partial<MessageTable>;
  readonly payments: readonly PaymentAdapter<HTMLElement>[];
}

/**
 * Begins an order for an element and provides it, with its language, to everything below. The order goes on when the element
 * comes back into the page after it was removed; meanwhile it rests.
 */
export class OrderProvider implements ReactiveController, RunRoot {
  readonly #element: LitElement;
  readonly #setup: () => SessionSetup;
  readonly #onSession: (session: PadSession | undefined) => void;
  readonly #order: ContextProvider<typeof sessionContext>;
  readonly #localization: ContextProvider<typeof localizationContext>;
  #seen: SetupSeen | undefined;
  #run: OrderRun | undefined;
  #unfollow: (() => void) | undefined;

  session: PadSession | undefined;
  /** Reason why there is no order. */
  notice: HTMLElement | undefined;
  question: HTMLElement | undefined;
  /** Fetches the files of the session again, after one could not be fetched. */
  retry: (() => void) | undefined;

  constructor(
    element: LitElement,
    setup: () => SessionSetup,
    onSession: (session: PadSession | undefined) => void,
  ) {
    this.#element = element;
    this.#setup = setup;
    this.#onSession = onSession;
    this.#order = new ContextProvider(element, { context: sessionContext });
    this.#localization = new ContextProvider(element, { context: localizationContext });
    element.addController(this);
    completeMovedPresses(element);
  }

  get payments(): readonly PaymentAdapter<HTMLElement>[] {
    return this.#setup().payments;
  }

  hostConnected(): void {
    prepareAnnouncer(this.#element.ownerDocument);
    this.localize();
    this.#unfollow = followLang(this.#element, () => this.localize());
    this.#run?.resume();
    // An element that comes back is not updated by itself.
    this.#element.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    // Moving an element disconnects and connects it before anything else runs.
    queueMicrotask(() => {
      if (this.#element.isConnected) return;
      clearAnnouncer(this.#element.ownerDocument);
      this.#run?.pause();
    });
  }

  /** Begins the order here: all properties are set by now, however late the page sets them. */
  hostUpdate(): void {
    const setup = seenIn(this.#setup());
    const seen = this.#seen;
    const isSame =
      seen &&
      (['host', 'flow', 'storage', 'draft', 'contact'] as const).every((name) => setup[name] === seen[name]);
    if (!this.#element.isConnected || isSame) return;
    if (!this.#run) return this.begin();
    this.#seen = setup;
    this.#run.follow(setup);
  }

  /** Provides language and messages again. */
  localize(): void {
    this.#localization.setValue({
      locale: new Locale(langOf(this.#element)),
      replaced: { ...this.session?.messages, ...this.#setup().messages },
    });
  }

  show(changes: ShownBeside): void {
    Object.assign(this, changes);
    this.#element.requestUpdate();
  }

  begin(isNew = false, draft?: Id): void {
    this.#run?.stop();
    this.#run = undefined;
    this.retry = undefined;
    this.show({ notice: undefined, question: undefined });
    this.#give(undefined);
    const setup = seenIn(this.#setup());
    this.#seen = setup;
    void this.#open(setup, isNew, draft).catch((error: unknown) => {
      if (this.#seen !== setup) return;
      this.retry = () => this.begin(isNew, draft);
      this.#element.requestUpdate();
      this.#element.dispatchEvent(new OrderErrorEvent('unreachable', 'setup', error));
      reportError(error);
    });
  }

  beginAnew(draft?: Id): boolean {
    if (this.#run?.discard() === false) return false;
    this.begin(true, draft);
    return true;
  }

  async #open(setup: SetupSeen, isNew: boolean, draft?: Id): Promise<void> {
    const { host } = setup;
    const [{ openOrder }, found] = await Promise.all([
      fetchModule(() => import('./open-order.ts')),
      typeof host === 'string' ? hostNamed(host) : host,
    ]);
    const begin = await openOrder({ element: this.#element, setup, found, isNew, draft });
    if (this.#seen !== setup) return;
    const run = begin(this);
    this.#run = run;
    if (!run) return;
    this.#give(run.session);
    if (!this.#element.isConnected) run.pause();
  }

  #give(session: PadSession | undefined): void {
    if (this.session === session) return;
    const hasSameMessages = this.session?.messages === session?.messages;
    this.session = session;
    if (!hasSameMessages) this.localize();
    this.#order.setValue(session);
    this.#onSession(session);
  }
}

/** Copies the setup of an element, which may change it at any time. */
const seenIn = ({ host, flow, storage, timeLimit, draft, contact }: SetupSeen): SetupSeen => ({
  host,
  flow,
  storage,
  timeLimit,
  draft,
  contact,
});
