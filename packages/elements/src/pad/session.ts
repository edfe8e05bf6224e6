import type { Host } from '@orderpad/contracts';
import type { Flow, OrderSession, OrderStorage } from '@orderpad/core';
import { html, LitElement, type PropertyValues } from 'lit';
import { base, root } from '../styles/base.ts';
import type { WordTable } from '../words/word.ts';
import { OrderProvider } from './order-provider.ts';

/**
 * @summary An order without a frame: whatever step elements a page places below it share one order.
 *
 * @tagname order-pad-session
 *
 * @slot - The elements that share the order, anywhere below.
 *
 * @fires order-ready - The host has described itself.
 * @fires order-changed - The draft was edited.
 * @fires order-placed - The host has placed the order.
 * @fires order-error - A call to the host failed.
 */
export class OrderPadSession extends LitElement {
  static override styles = [...base, root];
  static override properties = {
    host: {},
    flow: { attribute: false },
    storage: { attribute: false },
    words: { attribute: false },
  };
  static override get observedAttributes() {
    return [...super.observedAttributes, 'lang'];
  }

  /** The shop or back office that stands behind: a host, or the name of a registered one. */
  host: Host | string | undefined;
  /** Which steps, in which order. */
  flow: Flow | undefined;
  /** Where drafts and intents are kept on this device. */
  storage: OrderStorage | undefined;
  /** Sentences to say instead of the pad's own, by key. */
  words: Partial<WordTable> = {};

  readonly #provider = new OrderProvider(this, () => this);

  /** The order being taken. */
  get session(): OrderSession | undefined {
    return this.#provider.session;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.#provider.speak();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('words')) this.#provider.speak();
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-session': OrderPadSession;
  }
}
