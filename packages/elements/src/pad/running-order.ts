import type { Host, HostProfile, ProblemCode } from '@orderpad/contracts';
import { isHostError } from '@orderpad/contracts';
import {
  backOffice,
  checkSetup,
  findContacts,
  guardedHost,
  padView,
  SetupError,
  startOrder,
  type Flow,
  type OrderEvent,
  type OrderState,
  type OrderStorage,
} from '@orderpad/core';
import type { LitElement } from 'lit';
import type { PadSession } from '../context.ts';
import { announceFacts } from '../events/announce-facts.ts';
import {
  OrderErrorEvent,
  OrderPlacedElsewhereEvent,
  OrderReplaceWantedEvent,
  OrderSubmittingEvent,
} from '../events/order-events.ts';
import { watchedHost } from '../events/watched-host.ts';
import type { MessageTable } from '../messages/message.ts';
import type { OrderSelectors } from '../order-views.ts';
import { hostNamed } from './hosts.ts';
import { newestDraft } from './newest-draft.ts';
import type { OrderRun, RunRoot, SetupSeen } from './order-run.ts';
import { otherWindows, type Elsewhere } from './other-windows.ts';
import { pausableClock } from './pausable-clock.ts';
import type { SavedDraft } from './saved-draft.ts';
import { setupNotice } from './setup-notice.ts';

/** What an order begins with. */
export interface Beginning {
  readonly host: Host;
  readonly flow: Flow;
  /** Setup of the page that host and flow were found for. */
  readonly setup: SetupSeen;
  readonly saved: SavedDraft | undefined;
  readonly views: OrderSelectors;
  readonly messages: Partial<MessageTable> | undefined;
}

const isUnderWay = ({ isPlacing }: OrderState): boolean => isPlacing;
const phaseOf = ({ phase }: OrderState) => phase;

/**
 * An order being taken by an element, from its first question to the host until it is placed or another begins. It outlives the
 * element's stay in the page, without timers or calls, and follows the changes of the element's setup.
 */
export class RunningOrder implements OrderRun {
  readonly session: PadSession;
  readonly #root: RunRoot;
  readonly #element: LitElement;
  readonly #flow: Flow;
  readonly #clock = pausableClock();
  readonly #unsubscribe: (() => void)[] = [];
  #host: Host;
  /** Setup of the page as far as the order has followed it. */
  #setup: SetupSeen;
  #wanted: SetupSeen;
  #isFollowing = false;
  #storage: OrderStorage | undefined;
  /** True once something was entered here. */
  #isTouched = false;
  #isStopped = false;
  #isPaused = false;
  #elsewhere: Elsewhere;
  readonly #onElsewhere = new Set<(news: Elsewhere) => void>();
  #stopListening: (() => void) | undefined;

  constructor(root: RunRoot, element: LitElement, beginning: Beginning) {
    const { host, flow, setup, saved, views, messages } = beginning;
    this.#root = root;
    this.#element = element;
    this.#flow = flow;
    this.#host = host;
    this.#setup = setup;
    this.#wanted = setup;
    this.#storage = setup.storage ?? undefined;
    const order = startOrder({
      host: watchedHost(() => this.#host, element),
      flow,
      clock: this.#clock,
      ...(this.#storage && { storage: this.#storage }),
      ...(saved && { draft: saved.draft }),
      ...(setup.timeLimit !== undefined && { timeLimit: setup.timeLimit }),
    });
    const holds = new Set<(event: OrderEvent) => boolean>();
    this.session = {
      ...order,
      views,
      messages,
      findContacts: () => findContacts(order),
      begin: () => root.beginAnew(),
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
        return () => this.#onElsewhere.delete(listener);
      },
    };
    // The order continues where it was; rows waiting outside it come first.
    const toItems = { type: 'go', step: 'items' } as const;
    if (saved?.hasRows) order.on('started', () => order.can(toItems) && order.send(toItems));
    this.#unsubscribe.push(
      announceFacts(this.session, element),
      order.on('changed', () => {
        this.#isTouched = true;
      }),
      order.on('submitting', () => root.show({ question: undefined })),
      order.watch(isUnderWay, () => this.#rest()),
      order.watch(phaseOf, () => void this.#showClosed()),
    );
    this.#listen();
  }

  follow(setup: SetupSeen): void {
    this.#wanted = setup;
    if (!this.#isFollowing) void this.#followAll();
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
    if (this.#isStopped) return;
    // Saves the latest edit too: the page may go on without a reload, and nobody was asked.
    this.#save();
    this.#end();
  }

  discard(): boolean {
    if (this.session.ask((_, state) => isUnderWay(state))) return false;
    this.#end();
    void this.#storage?.removeDraft(this.session.draftId).catch(() => undefined);
    return true;
  }

  #end(): void {
    this.#isStopped = true;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#stopListening?.();
    this.session.stop();
  }

  #save(): void {
    if (this.session.view(padView).isDirty)
      void this.#storage?.saveDraft(this.session.persist()).catch(() => undefined);
  }

  /** Pauses the clock of an order that is out of the page, but not before the outcome of a submission is known. */
  #rest(): void {
    if (!this.#isPaused || this.session.view(isUnderWay)) return;
    this.#clock.pause();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  #listen(): void {
    this.#stopListening = otherWindows(this.session, (news) => {
      const isPlaced = typeof news === 'object' && typeof this.#elsewhere !== 'object' && !this.#isPlaced;
      this.#elsewhere = news;
      for (const listener of this.#onElsewhere) listener(news);
      if (isPlaced) this.#element.dispatchEvent(new OrderPlacedElsewhereEvent(news));
    });
  }

  get #isPlaced(): boolean {
    return this.session.view(phaseOf) === 'placed';
  }

  /** True once there is nothing left that could be lost: the order is placed, here or in another window. */
  get #isOver(): boolean {
    return this.#isPlaced || typeof this.#elsewhere === 'object';
  }

  async #showClosed(): Promise<void> {
    const { phase, entryBar } = this.session.view(padView);
    if (phase !== 'closed') return;
    const notice = await setupNotice(this.#element, { kind: 'closed', bar: entryBar ?? 'not-permitted' });
    if (!this.#isStopped) this.#root.show({ notice });
  }

  async #followAll(): Promise<void> {
    this.#isFollowing = true;
    for (let wanted; wanted !== this.#wanted && !this.#isStopped; ) {
      wanted = this.#wanted;
      try {
        await this.#follow(wanted);
      } catch (error) {
        // The order goes on at the host that it has.
        this.#element.dispatchEvent(new OrderErrorEvent(codeOf(error), 'setup', error));
        if (!isHostError(error)) reportError(error);
      }
    }
    this.#isFollowing = false;
  }

  async #follow(wanted: SetupSeen): Promise<void> {
    if (wanted.storage !== this.#setup.storage) await this.#adopt(wanted);
    await this.#settled();
    const change = await this.#changeTo(wanted);
    if (this.#isStopped || wanted !== this.#wanted) return;
    this.#root.show({ question: undefined });
    if (!change) return;
    if (!this.#isTouched || this.#isOver) return this.#root.begin(change.isNew);
    if (this.#element.dispatchEvent(new OrderReplaceWantedEvent())) await this.#ask(wanted, change.isNew);
  }

  /** Asks the person, who may be in the middle of the order, before it is replaced. */
  async #ask(wanted: SetupSeen, isNew: boolean): Promise<void> {
    const question = await setupNotice(this.#element, {
      kind: 'replace',
      onBegin: () => this.#root.begin(isNew),
      onKeep: () => this.#root.show({ question: undefined }),
    });
    if (!this.#isStopped && !this.#isOver && wanted === this.#wanted) this.#root.show({ question });
  }

  /** Saves the order in another storage. Where nothing was entered, the draft that waits there is continued instead. */
  async #adopt({ storage }: SetupSeen): Promise<void> {
    this.#setup = { ...this.#setup, storage };
    const isFresh = () => !this.#isTouched && !this.#isOver && !this.#isStopped;
    const saved = storage && isFresh() && (await newestDraft(storage, this.#flow.id));
    if (this.#isStopped) return;
    if (saved && saved.draft.id !== this.session.draftId && isFresh()) return this.#root.begin();
    this.#storage = storage ?? undefined;
    this.session.send({ type: 'storage.set', storage: this.#storage });
  }

  /** Resolves when the host has described itself, or failed to, and nothing is being placed. */
  #settled(): Promise<void> {
    const isSettled = (state: OrderState) => state.phase !== 'opening' && !state.isPlacing;
    return new Promise((resolve) => {
      if (this.session.view(isSettled)) return resolve();
      const unsubscribe = this.session.watch(isSettled, () => {
        unsubscribe();
        resolve();
      });
      this.#unsubscribe.push(unsubscribe);
    });
  }

  /**
   * Returns the order that a setup asks for in place of this one; `undefined` when this one goes on. An equal flow is the same
   * flow, and a host that describes the same shop and operator takes the order over: a page may make both anew at each render.
   */
  async #changeTo({ host: wanted, flow, timeLimit }: SetupSeen): Promise<{ isNew: boolean } | undefined> {
    if (!isSameFlow(flow, this.#flow)) return { isNew: false };
    if (wanted === this.#setup.host || !wanted) return undefined;
    const host = typeof wanted === 'string' ? await hostNamed(wanted) : wanted;
    const phase = this.session.view(phaseOf);
    if (!host || phase === 'failed' || phase === 'closed') return { isNew: false };
    checkSetup(host, this.#flow);
    const { signal } = new AbortController();
    const profile = await guardedHost(host, { timeLimit }).describe({ signal });
    if (identityOf(host, profile) !== identityOf(this.#host, this.session.view(padView).profile))
      return { isNew: true };
    this.#host = host;
    this.#setup = { ...this.#setup, host: wanted };
    return undefined;
  }
}

const isSameFlow = (wanted: SetupSeen['flow'], current: Flow): boolean =>
  typeof wanted === 'string'
    ? wanted === current.id
    : JSON.stringify(wanted ?? backOffice) === JSON.stringify(current);

/** Returns a text that is equal for the same shop and operator. */
const identityOf = ({ id }: Host, profile: HostProfile | undefined): string =>
  JSON.stringify([id, profile?.name, profile?.operator.id, profile?.currency]);

const codeOf = (error: unknown): ProblemCode =>
  isHostError(error) ? error.code : error instanceof SetupError ? 'invalid' : 'internal';

/** Returns true for an event that leaves the items step. */
const leavesItems = (event: OrderEvent): boolean =>
  event.type === 'go' ? event.step !== 'items' : ['next', 'back', 'review.place'].includes(event.type);
