import { ContextProvider } from '@lit/context';
import type { Host } from '@orderpad/contracts';
import type { Flow, OrderEvent, OrderStorage } from '@orderpad/core';
import type { LitElement, ReactiveController } from 'lit';
import { sessionContext, type PadSession } from '../context.ts';
import { announceFacts } from '../events/announce-facts.ts';
import { OrderErrorEvent, OrderSubmittingEvent } from '../events/order-events.ts';
import { clearAnnouncer, prepareAnnouncer } from '../ui/announce.ts';
import { Locale } from '../messages/locale.ts';
import { langOf, localizationContext } from '../messages/localization.ts';
import type { MessageTable } from '../messages/message.ts';
import { hostNamed, hostNames } from './hosts.ts';
import type { UnknownName } from './unknown-name.ts';

/** Setup of a session. */
export interface SessionSetup {
  readonly host: Host | string | undefined;
  readonly flow: Flow | string | undefined;
  readonly storage: OrderStorage | undefined;
  readonly messages: Partial<MessageTable>;
}

interface Started extends Pick<SessionSetup, 'host' | 'flow'> {
  stop: () => void;
}

/**
 * Starts a session for an element and provides it, with its language, to everything below. The session survives moving the
 * element within the page and stops when the element is removed.
 */
export class OrderProvider implements ReactiveController {
  readonly #element: LitElement;
  readonly #setup: () => SessionSetup;
  readonly #onSession: ((session: PadSession | undefined) => void) | undefined;
  readonly #order: ContextProvider<typeof sessionContext>;
  readonly #localization: ContextProvider<typeof localizationContext>;
  #started: Started | undefined;

  session: PadSession | undefined;
  /** Name in the setup that does not exist, when there is no session for that reason. */
  unknown: UnknownName | undefined;
  /** Fetches the files of the session again, after one could not be fetched. */
  retry: (() => void) | undefined;

  constructor(
    element: LitElement,
    setup: () => SessionSetup,
    onSession?: (session: PadSession | undefined) => void,
  ) {
    this.#element = element;
    this.#setup = setup;
    this.#onSession = onSession;
    this.#order = new ContextProvider(element, { context: sessionContext });
    this.#localization = new ContextProvider(element, { context: localizationContext });
    element.addController(this);
  }

  hostConnected(): void {
    prepareAnnouncer(this.#element.ownerDocument);
    this.localize();
  }

  hostDisconnected(): void {
    // Moving an element disconnects and connects it before anything else runs.
    queueMicrotask(() => {
      if (this.#element.isConnected) return;
      clearAnnouncer(this.#element.ownerDocument);
      this.#stop();
    });
  }

  /** Starts the session here: all properties are set by now, however late the page sets them. */
  hostUpdate(): void {
    const { host, flow } = this.#setup();
    const isStarted = this.#started && this.#started.host === host && this.#started.flow === flow;
    if (!this.#element.isConnected || isStarted) return;
    this.#stop();
    const started: Started = { host, flow, stop: () => {} };
    void this.#start(started).catch((error: unknown) => this.#lose(started, error));
  }

  /** Provides language and messages again. */
  localize(): void {
    this.#localization.setValue({
      locale: new Locale(langOf(this.#element)),
      replaced: { ...this.session?.messages, ...this.#setup().messages },
    });
  }

  async #start(started: Started): Promise<void> {
    this.#started = started;
    const { host: from, flow: wanted } = started;
    const isNamed = typeof wanted === 'string';
    const [{ openOrder }, host, flows] = await Promise.all([
      import('./open-order.ts'),
      typeof from === 'string' ? hostNamed(from) : from,
      isNamed ? import('./named-flow.ts').then(({ shippedFlows }) => shippedFlows) : [],
    ]);
    if (this.#started !== started) return;
    const flow = isNamed ? flows.find(({ id }) => id === wanted) : wanted;
    if (isNamed && !flow)
      this.#miss(
        'flow',
        wanted,
        flows.map(({ id }) => id),
      );
    else if (typeof from === 'string' && !host) this.#miss('host', from, hostNames());
    if (!host || this.unknown) return;
    const { storage } = this.#setup();
    const opened = await openOrder(
      { host, ...(flow && { flow }), ...(storage && { storage }) },
      this.#element,
    );
    if (this.#started !== started) return opened.stop();
    const session = this.#asking(opened);
    const stopAnnouncing = announceFacts(session, this.#element);
    started.stop = () => {
      stopAnnouncing();
      session.stop();
    };
    this.#give(session);
  }

  /** Reports a name that does not exist: to the person by the element, to the page by an event. */
  #miss(kind: UnknownName['kind'], name: string, known: readonly string[]): void {
    this.unknown = { kind, name, known };
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new OrderErrorEvent('not-found', 'setup'));
  }

  #lose(started: Started, error: unknown): void {
    if (this.#started !== started) return;
    this.retry = () => {
      this.#stop();
      this.#element.requestUpdate();
    };
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new OrderErrorEvent('unreachable', 'setup'));
    reportError(error);
  }

  /** Adds `hold`, and the question to the page before anything is placed. An event that is held or cancelled is not sent. */
  #asking(session: Omit<PadSession, 'hold'>): PadSession {
    const holds = new Set<(event: OrderEvent) => boolean>();
    const send = (event: OrderEvent) => {
      if (leavesItems(event) && [...holds].some((isHeld) => isHeld(event))) return;
      if (
        event.type === 'review.place' &&
        session.can(event) &&
        !this.#element.dispatchEvent(new OrderSubmittingEvent())
      )
        return;
      session.send(event);
    };
    const hold = (isHeld: (event: OrderEvent) => boolean) => {
      holds.add(isHeld);
      return () => holds.delete(isHeld);
    };
    return { ...session, send, hold };
  }

  #stop(): void {
    this.#started?.stop();
    this.#started = undefined;
    this.unknown = undefined;
    this.retry = undefined;
    this.#give(undefined);
  }

  #give(session: PadSession | undefined): void {
    if (this.session === session) return;
    const hasSameMessages = this.session?.messages === session?.messages;
    this.session = session;
    if (!hasSameMessages) this.localize();
    this.#order.setValue(session);
    this.#onSession?.(session);
  }
}

/** Returns true for an event that leaves the items step. */
const leavesItems = (event: OrderEvent): boolean =>
  event.type === 'go' ? event.step !== 'items' : ['next', 'back', 'review.place'].includes(event.type);
