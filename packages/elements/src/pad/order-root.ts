import type { Host } from '@orderpad/contracts';
import type { Flow, OrderSession, OrderStorage } from '@orderpad/core';
import { LitElement, type PropertyValues } from 'lit';
import type { PadSession } from '../context.ts';
import type { FixWanted } from '../fixes/fix-wanted.ts';
import type { MessageTable } from '../messages/message.ts';
import { OrderProvider } from './order-provider.ts';
import type { UnknownName } from './unknown-name.ts';

/** What every element has that starts an order for those below it. */
export abstract class OrderRoot extends LitElement {
  static override properties: Readonly<Record<string, object>> = {
    host: {},
    flow: {},
    storage: { attribute: false },
    messages: { attribute: false },
  };
  static override get observedAttributes() {
    return [...super.observedAttributes, 'lang'];
  }

  /** The shop or back office that stands behind: a host, or the name of a registered one. */
  host: Host | string | undefined;
  /** Which steps, in which order: a flow, or the id of a shipped one. */
  flow: Flow | string | undefined;
  /** Where drafts and intents are kept on this device. */
  storage: OrderStorage | undefined;
  /** Sentences to say instead of the pad's own, by key. */
  messages: Partial<MessageTable> = {};

  readonly #provider = new OrderProvider(
    this,
    () => this,
    (session) => this.joined(session),
  );

  constructor() {
    super();
    this.addEventListener('fix-wanted', (event: FixWanted) => {
      event.stopPropagation();
      void import('../deferred.ts').then(({ applyFix }) => applyFix(event, this.#provider.session, this));
    });
  }

  /** What is said below instead of the elements' own words: to a customer in person, and as the page wants it. */
  protected get replaced(): Partial<MessageTable> {
    return { ...this.#provider.session?.messages, ...this.messages };
  }

  /** A host or a flow that was named and is not there. */
  protected get unknown(): UnknownName | undefined {
    return this.#provider.unknown;
  }

  /** Tries again to fetch what could not be fetched. */
  protected get retry(): (() => void) | undefined {
    return this.#provider.retry;
  }

  /** The order being taken, for everything that a page wants to say to it. */
  get session(): OrderSession | undefined {
    return this.#provider.session;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.#provider.speak();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('messages')) this.#provider.speak();
  }

  /** Another order has begun, or the last one ended. */
  protected joined(_session: PadSession | undefined): void {}
}
