import type { Host } from '@orderpad/contracts';
import {
  findContacts,
  padView,
  startOrder,
  type Flow,
  type OrderEvent,
  type OrderState,
  type OrderStorage,
} from '@orderpad/core';
import type { LitElement } from 'lit';
import type { PadSession } from '../context.ts';
import { awaitApproval } from '../approvals/await-approval.ts';
import { announceFacts } from '../events/announce-facts.ts';
import { OrderErrorEvent, OrderPlacedElsewhereEvent, OrderSubmittingEvent } from '../events/order-events.ts';
import { watchedHost } from '../events/watched-host.ts';
import { restingWatch } from '../handoffs/resting-watch.ts';
import type { MessageTable } from '../messages/message.ts';
import type { OrderSelectors } from '../order-views.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import type { FollowedOrder, OrderRun, RunRoot, SetupSeen } from './order-run.ts';
import { otherWindows, type Elsewhere } from './other-windows.ts';
import { pausableClock } from './pausable-clock.ts';
import type { SavedDraft } from './saved-draft.ts';
import type { SetupFollower } from './setup-follower.ts';
import { setupNotice } from './setup-notice.ts';

/** The parts that an order begins with. */
export interface Beginning {
  readonly host: Host;
  readonly flow: Flow;
  /** Setup of the page that host and flow were found for. */
  readonly setup: SetupSeen;
  readonly saved: SavedDraft | undefined;
  readonly views: OrderSelectors;
  readonly messages: Partial<MessageTable> | undefined;
}

/** Tells if something was sent whose outcome is not known: a submission, or a request for a link. */
const isUnderWay = ({ isPlacing, context }: OrderState): boolean =>
  isPlacing || context.handingOff?.request !== undefined;
const phaseOf = ({ phase }: OrderState) => phase;

/**
 * An order being taken by an element, from its first question to the host until it is placed or another begins. It outlives the
 * element's stay in the page, without timers or calls, and follows the changes of the element's setup.
 */
export class RunningOrder implements OrderRun, FollowedOrder {
  readonly session: PadSession;
  readonly root: RunRoot;
  readonly element: LitElement;
  readonly flow: Flow;
  host: Host;
  storage: OrderStorage | undefined;
  isTouched = false;
  isStopped = false;
  readonly #clock = pausableClock();
  readonly #unsubscribe: (() => void)[] = [];
  /** Setup that the order began with, and the newest one. */
  readonly #setup: SetupSeen;
  #wanted: SetupSeen;
  #follower: SetupFollower | undefined;
  #isPaused = false;
  #elsewhere: Elsewhere;
  readonly #onElsewhere = new Set<(news: Elsewhere) => void>();
  #stopListening: (() => void) | undefined;

  constructor(root: RunRoot, element: LitElement, beginning: Beginning) {
    const { host, flow, setup, saved, views, messages } = beginning;
    this.root = root;
    this.element = element;
    this.flow = flow;
    this.host = host;
    this.#setup = setup;
    this.#wanted = setup;
    this.storage = setup.storage ?? undefined;
    const order = startOrder({
      host: watchedHost(
        () => this.host,
        element,
        (follow, id, call) => restingWatch(follow, this.#clock, id, call),
      ),
      flow,
      clock: this.#clock,
      ...(this.storage && { storage: this.storage }),
      contact: setup.contact ?? undefined,
      ...(saved && {
        draft: saved.draft,
        base: saved.base,
        current: saved.current,
        handoff: saved.handoff,
        accepted: saved.accepted,
      }),
      ...(setup.timeLimit !== undefined && { timeLimit: setup.timeLimit }),
    });
    const holds = new Set<(event: OrderEvent) => boolean>();
    this.session = {
      ...order,
      views,
      messages,
      findContacts: () => findContacts(order),
      begin: (draft) => root.beginAnew(draft),
      payments: () => root.payments,
      ended: (listener) => void this.#unsubscribe.push(listener),
      /** Asks those that hold the order, and the page before anything is placed. What is held or cancelled is not sent. */
      send: (event) => {
        if (leavesItems(event) && [...holds].some((isHeld) => isHeld(event))) return;
        if (
          event.type === 'review.place' &&
          order.can(event) &&
          !element.dispatchEvent(new OrderSubmittingEvent())
        )
          return;
        order.send(event);
      },
      hold: (isHeld) => {
        holds.add(isHeld);
        return () => holds.delete(isHeld);
      },
      elsewhere: (listener) => {
        this.#onElsewhere.add(listener);
        if (this.#elsewhere) listener(this.#elsewhere);
        return () => this.#onElsewhere.delete(listener);
      },
    };
    saved?.compare?.(this.session);
    // The order continues where it was; rows waiting outside it come first.
    const toItems = { type: 'go', step: 'items' } as const;
    if (saved?.hasRows) order.on('started', () => order.can(toItems) && order.send(toItems));
    this.#unsubscribe.push(
      announceFacts(this.session, element),
      awaitApproval(order, element),
      order.on('changed', () => {
        this.isTouched = true;
      }),
      order.on('submitting', () => root.show({ question: undefined })),
      order.watch(isUnderWay, () => this.#rest()),
      order.watch(phaseOf, () => void this.#showClosed()),
    );
    this.#listen();
    const { placed } = saved ?? {};
    // Once the element knows the session.
    if (placed) queueMicrotask(() => this.#hear(placed));
  }

  follow(setup: SetupSeen): void {
    this.#wanted = setup;
    void fetchModule(() => import('./setup-follower.ts')).then(
      (module) => {
        if (this.isStopped) return;
        this.#follower ??= new module.SetupFollower(this, this.#setup);
        this.#follower.follow(this.#wanted);
      },
      // The order goes on; the next change tries again.
      (error: unknown) => this.element.dispatchEvent(new OrderErrorEvent('unreachable', 'setup', error)),
    );
  }

  pause(): void {
    this.#isPaused = true;
    this.#save();
    this.#rest();
  }

  resume(): void {
    this.#isPaused = false;
    this.#clock.resume();
    if (!this.#stopListening) this.#listen();
  }

  stop(): void {
    if (this.isStopped) return;
    // Saves the latest edit too: the page may go on without a reload, and nobody was asked.
    this.#save();
    this.#end();
  }

  discard(): boolean {
    if (this.session.ask((_, state) => isUnderWay(state))) return false;
    this.#end();
    void this.storage?.removeDraft(this.session.draftId).catch(() => undefined);
    return true;
  }

  #end(): void {
    this.isStopped = true;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#stopListening?.();
    this.session.stop();
  }

  #save(): void {
    if (this.session.view(padView).isDirty)
      void this.storage?.saveDraft(this.session.persist()).catch(() => undefined);
  }

  /** Pauses the clock of an order that is out of the page, but not before the outcome of a submission is known. */
  #rest(): void {
    if (!this.#isPaused || this.session.view(isUnderWay)) return;
    this.#clock.pause();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  #listen(): void {
    this.#stopListening = otherWindows(this.session, (news) => this.#hear(news));
  }

  #hear(news: Elsewhere): void {
    const isPlaced = typeof news === 'object' && typeof this.#elsewhere !== 'object' && !this.#isPlaced;
    this.#elsewhere = news;
    for (const listener of this.#onElsewhere) listener(news);
    if (isPlaced) this.element.dispatchEvent(new OrderPlacedElsewhereEvent(news));
  }

  get #isPlaced(): boolean {
    return this.session.view(phaseOf) === 'placed';
  }

  get isOver(): boolean {
    return this.#isPlaced || typeof this.#elsewhere === 'object';
  }

  async #showClosed(): Promise<void> {
    const { phase, entryBar } = this.session.view(padView);
    if (phase !== 'closed') return;
    const notice = await setupNotice(this.element, { kind: 'closed', bar: entryBar ?? 'not-permitted' });
    if (!this.isStopped) this.root.show({ notice });
  }
}

/** Returns true for an event that leaves the items step, or sets the order aside. */
const leavesItems = (event: OrderEvent): boolean =>
  event.type === 'go'
    ? event.step !== 'items'
    : ['next', 'back', 'review.place', 'drafts.save'].includes(event.type);
