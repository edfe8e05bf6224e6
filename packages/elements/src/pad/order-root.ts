import type { Host, PaymentAdapter } from '@orderpad/contracts';
import type { Flow, OrderSession, OrderStorage } from '@orderpad/core';
import { LitElement, type PropertyValues } from 'lit';
import type { PadSession } from '../context.ts';
import type { FixWanted } from '../fixes/fix-wanted.ts';
import type { Messages } from '../messages/en.ts';
import type { MessageTable } from '../messages/message.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { OrderProvider } from './order-provider.ts';

/**
 * Base of the elements that start a session for those below them.
 *
 * @attr lang - The language; that of the nearest element that has one by default.
 * @attr inherit-font - Uses the font of the page.
 */
export abstract class OrderRoot extends LitElement {
  static override properties: Readonly<Record<string, object>> = {
    host: {},
    flow: {},
    storage: { attribute: false },
    timeLimit: { attribute: false },
    draft: {},
    contact: {},
    messages: { attribute: false },
    payments: { attribute: false },
  };
  /** Host of the orders, or the name of a registered one. */
  host: Host | string | undefined;
  /** Steps, their order and policies: a flow, or the id of a shipped one. */
  flow: Flow | string | undefined;
  /** Storage for drafts and intents on this device. */
  storage: OrderStorage | undefined;
  /** Milliseconds that the host may take for one answer; 30,000 by default. */
  timeLimit: number | undefined;
  /** Id of an order saved for later, to go on with. */
  draft: string | undefined;
  /** Id of the contact that an order begins with; an unfinished one for this contact is continued. */
  contact: string | undefined;
  /** Messages that replace the pad's own, by key. */
  messages: Messages = {};
  /** Payment providers of the page: an adapter for each `CardFields.adapter` that the host names. */
  payments: readonly PaymentAdapter<HTMLElement>[] = [];

  readonly #provider = new OrderProvider(
    this,
    () => this,
    (session) => this.joined(session),
  );

  constructor() {
    super();
    this.addEventListener('fix-wanted', (event: FixWanted) => {
      event.stopPropagation();
      void fetchModule(() => import('../fixes/apply-fix.ts')).then(({ applyFix }) =>
        applyFix(event, this.#provider.session, this),
      );
    });
  }

  /** Returns the replaced messages: for a customer in person, then the page's own. */
  protected get replaced(): Partial<MessageTable> {
    return { ...this.#provider.session?.messages, ...this.messages };
  }

  /** Reason why there is no order, in place of one. */
  protected get notice(): HTMLElement | undefined {
    return this.#provider.notice;
  }

  /** Question to the person, above the order. */
  protected get question(): HTMLElement | undefined {
    return this.#provider.question;
  }

  /** Fetches missing files again. */
  protected get retry(): (() => void) | undefined {
    return this.#provider.retry;
  }

  /** Session of the order being taken. */
  get session(): OrderSession | undefined {
    return this.#provider.session;
  }

  /**
   * Discards the order that is being taken, without a question, and begins a new one. Returns `false`, and does neither, while
   * the order is being placed.
   */
  begin(): boolean {
    return this.#provider.beginAnew();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Whatever shows messages is rendered again, and so is what depends on the payment providers.
    if (changed.has('messages') || changed.has('payments')) this.#provider.localize();
  }

  /** Called when another session has started, or the last one ended. */
  protected joined(_session: PadSession | undefined): void {}
}
