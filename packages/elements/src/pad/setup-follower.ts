import { isHostError, type Host, type HostProfile, type ProblemCode } from '@orderpad/contracts';
import {
  backOffice,
  checkSetup,
  guardedHost,
  padView,
  SetupError,
  type Flow,
  type OrderState,
} from '@orderpad/core';
import { OrderErrorEvent, OrderReplaceWantedEvent } from '../events/order-events.ts';
import { hostNamed } from './hosts.ts';
import { newestDraft } from './newest-draft.ts';
import type { FollowedOrder, SetupSeen } from './order-run.ts';
import { setupNotice } from './setup-notice.ts';

/** Another order that the setup asks for. */
interface Change {
  /** True for an empty order, whatever draft is saved: a draft of another shop is of no use. */
  readonly isNew: boolean;
  /** Text that tells it from others. */
  readonly to: string;
}

/** Follows the changes of an element's setup during an order. A file of its own: most pages set host and flow once. */
export class SetupFollower {
  readonly #order: FollowedOrder;
  /** Setup as far as the order has followed it. */
  #setup: SetupSeen;
  #wanted: SetupSeen;
  #isFollowing = false;
  /** Order that the person or the page was asked about. */
  #asked: string | undefined;

  constructor(order: FollowedOrder, setup: SetupSeen) {
    this.#order = order;
    this.#setup = setup;
    this.#wanted = setup;
  }

  follow(setup: SetupSeen): void {
    this.#wanted = setup;
    if (!this.#isFollowing) void this.#followAll();
  }

  async #followAll(): Promise<void> {
    this.#isFollowing = true;
    for (let wanted; wanted !== this.#wanted && !this.#order.isStopped; ) {
      wanted = this.#wanted;
      try {
        await this.#follow(wanted);
      } catch (error) {
        // The order goes on at the host that it has.
        this.#order.element.dispatchEvent(new OrderErrorEvent(codeOf(error), 'setup', error));
        if (!isHostError(error)) reportError(error);
      }
    }
    this.#isFollowing = false;
  }

  async #follow(wanted: SetupSeen): Promise<void> {
    if (wanted.storage !== this.#setup.storage) await this.#adopt(wanted);
    await this.#settled();
    const change = await this.#changeTo(wanted);
    const { root, element, isTouched, isOver, isStopped } = this.#order;
    if (isStopped || wanted !== this.#wanted) return;
    if (change && (!isTouched || isOver)) return root.begin(change.isNew);
    // A page may ask for the same at each render.
    if (change?.to === this.#asked) return;
    this.#asked = change?.to;
    root.show({ question: undefined });
    if (change && element.dispatchEvent(new OrderReplaceWantedEvent())) await this.#ask(change);
  }

  /** Asks the person, who may be in the middle of the order, before it is replaced. */
  async #ask({ isNew, to }: Change): Promise<void> {
    const { root, element } = this.#order;
    const question = await setupNotice(element, {
      kind: 'replace',
      onBegin: () => root.begin(isNew),
      onKeep: () => root.show({ question: undefined }),
    });
    const { isStopped, isOver } = this.#order;
    if (!isStopped && !isOver && to === this.#asked) root.show({ question });
  }

  /** Saves the order in another storage. Where nothing was entered, the draft that waits there is continued instead. */
  async #adopt({ storage }: SetupSeen): Promise<void> {
    this.#setup = { ...this.#setup, storage };
    const order = this.#order;
    const isFresh = () => !order.isTouched && !order.isOver && !order.isStopped;
    const saved = storage && isFresh() && (await newestDraft(storage, order.flow.id).catch(() => undefined));
    if (order.isStopped) return;
    if (saved && saved.draft.id !== order.session.draftId && isFresh()) return order.root.begin();
    order.storage = storage ?? undefined;
    order.session.send({ type: 'storage.set', storage: order.storage });
  }

  /** Resolves when the host has described itself, or failed to, and nothing is being placed. */
  #settled(): Promise<void> {
    const isSettled = (state: OrderState) => state.phase !== 'opening' && !state.isPlacing;
    return new Promise((resolve) => {
      if (this.#order.session.view(isSettled)) return resolve();
      const unsubscribe = this.#order.session.watch(isSettled, () => {
        unsubscribe();
        resolve();
      });
    });
  }

  /**
   * Returns the order that a setup asks for in place of this one; `undefined` when this one goes on. An equal flow is the same
   * flow, and a host that describes the same shop and operator takes the order over: a page may make both anew at each render.
   */
  async #changeTo({ host: wanted, flow, timeLimit, draft, contact }: SetupSeen): Promise<Change | undefined> {
    if (!isSameFlow(flow, this.#order.flow)) return { isNew: false, to: JSON.stringify(flow ?? null) };
    if (draft && draft !== this.#order.session.draftId) return { isNew: false, to: draft };
    if (contact && contact !== this.#setup.contact && contact !== this.#order.session.view(contactIdOf))
      return { isNew: false, to: `contact ${contact}` };
    if (wanted === this.#setup.host || !wanted) return undefined;
    const host = typeof wanted === 'string' ? await hostNamed(wanted) : wanted;
    const phase = this.#order.session.view(phaseOf);
    if (!host || phase === 'failed' || phase === 'closed') return { isNew: false, to: '' };
    checkSetup(host, this.#order.flow);
    const { signal } = new AbortController();
    const profile = await guardedHost(host, { timeLimit }).describe({ signal });
    const to = identityOf(host, profile);
    const current = this.#order.session.view(padView).profile;
    if (to !== identityOf(this.#order.host, current)) return { isNew: true, to };
    this.#order.host = host;
    this.#setup = { ...this.#setup, host: wanted };
    return undefined;
  }
}

const contactIdOf = ({ context }: OrderState) => context.draft.contactId;
const phaseOf = ({ phase }: OrderState) => phase;

const isSameFlow = (wanted: SetupSeen['flow'], current: Flow): boolean =>
  typeof wanted === 'string'
    ? wanted === current.id
    : JSON.stringify(wanted ?? backOffice) === JSON.stringify(current);

/** Returns a text that is equal for the same shop and operator. */
const identityOf = ({ id }: Host, profile: HostProfile | undefined): string =>
  JSON.stringify([id, profile?.name, profile?.operator.id, profile?.currency]);

const codeOf = (error: unknown): ProblemCode =>
  isHostError(error) ? error.code : error instanceof SetupError ? 'invalid' : 'internal';
