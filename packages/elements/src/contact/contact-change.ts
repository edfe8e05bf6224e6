import { nameOf, type Contact } from '@orderpad/contracts';
import type { OrderSession } from '@orderpad/core';
import { preview } from '@orderpad/core/what-if';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { WhatIfPanel } from '../what-if/what-if-panel.ts';

/** Changing the contact of an order that has begun: the one before stays until it is known what another would change. */
export class ContactChange {
  readonly #element: LitElement;
  readonly #panel: WhatIfPanel;
  /** Takes the focus back to the contact that is kept. */
  readonly #onKept: () => void;
  #session: OrderSession | undefined;
  #isLooking = false;

  constructor(element: LitElement, onKept: () => void) {
    this.#element = element;
    this.#onKept = onKept;
    this.#panel = new WhatIfPanel(element);
  }

  /** Whether another contact is being looked for. */
  get isLooking(): boolean {
    return this.#isLooking;
  }

  get isAsking(): boolean {
    return this.#panel.isOpen;
  }

  /** The address of a contact chosen by mistake is no loss: such a contact goes at once. */
  begin(session: OrderSession): void {
    this.#session = session;
    this.#panel.close();
    const losses = preview(session, { type: 'contact.clear' });
    this.#isLooking = losses.some(({ code }) => code !== 'addresses-forgotten');
    if (!this.#isLooking) session.send({ type: 'contact.clear' });
    this.#element.requestUpdate();
  }

  /** Say what the other contact changes, before anything is changed. */
  ask(before: Contact, contact: Contact, onDone: () => void): void {
    this.end();
    if (!this.#session || contact.id === before.id) return this.#onKept();
    this.#panel.ask(this.#session, {
      event: { type: 'contact.select', contact },
      name: nameOf(contact),
      other: nameOf(before),
      back: { type: 'contact.select', contact: before },
      onDone,
      onKeep: this.#onKept,
    });
  }

  /** Nobody else is looked for any more. */
  end(): void {
    if (!this.#isLooking) return;
    this.#isLooking = false;
    this.#element.requestUpdate();
  }

  /** The question, or what was taken out of this order. */
  render(session: OrderSession | undefined): TemplateResult | typeof nothing {
    return this.#panel.render(session);
  }

  /** The way back to the contact there is. */
  keep(before: Contact): TemplateResult {
    const keep = () => {
      this.end();
      this.#onKept();
    };
    return html`<button type="button" class="button quiet" @click=${keep}>
      ${this.#panel.keepLabel(nameOf(before))}
    </button>`;
  }

  /** What somebody new would change: nobody's prices can be asked for who is not known yet. */
  warning(): TemplateResult | typeof nothing {
    return this.#session && this.#isLooking
      ? this.#panel.losses(preview(this.#session, { type: 'contact.create', input: {} }))
      : nothing;
  }
}
