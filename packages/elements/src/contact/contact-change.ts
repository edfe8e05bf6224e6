import { nameOf, type Contact } from '@orderpad/contracts';
import type { OrderSession } from '@orderpad/core';
import { preview } from '@orderpad/core/what-if';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import { WhatIfPanel } from '../what-if/what-if-panel.ts';
import { button } from '../ui/button.ts';

/** Replaces the contact of an order that has begun. The current contact stays until the consequences are known and accepted. */
export class ContactChange {
  readonly #element: LitElement;
  readonly #panel: WhatIfPanel;
  /** Moves the focus back to the current contact after it was kept. */
  readonly #onKept: () => void;
  #session: OrderSession | undefined;
  #isLooking = false;

  constructor(element: LitElement, onKept: () => void) {
    this.#element = element;
    this.#onKept = onKept;
    this.#panel = new WhatIfPanel(element);
  }

  /** True while the person searches for another contact. */
  get isLooking(): boolean {
    return this.#isLooking;
  }

  get isAsking(): boolean {
    return this.#panel.isOpen;
  }

  /**
   * Starts the search. The address of a contact chosen by mistake is no loss: without anything else to lose, the contact goes
   * at once.
   */
  begin(session: OrderSession): void {
    this.#session = session;
    this.#panel.close();
    const losses = preview(session, { type: 'contact.clear' });
    this.#isLooking = losses.some(({ code }) => code !== 'addresses-forgotten');
    if (!this.#isLooking) session.send({ type: 'contact.clear' });
    this.#element.requestUpdate();
  }

  /** Shows the consequences of another contact before anything changes. */
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

  /** Ends the search for another contact. */
  end(): void {
    if (!this.#isLooking) return;
    this.#isLooking = false;
    this.#element.requestUpdate();
  }

  /** Renders the question, or the list of lines that were removed. */
  render(session: OrderSession | undefined): TemplateResult | typeof nothing {
    return this.#panel.render(session);
  }

  /** Renders the button that keeps the current contact. */
  keep(before: Contact): TemplateResult {
    const keep = () => {
      this.end();
      this.#onKept();
    };
    return button({ kind: 'quiet', label: this.#panel.keepLabel(nameOf(before)), onClick: keep });
  }

  /** Renders the consequences known without the host: prices for a contact that does not exist yet cannot be asked for. */
  warning(): TemplateResult | typeof nothing {
    return this.#session && this.#isLooking
      ? this.#panel.losses(preview(this.#session, { type: 'contact.create', input: {} }))
      : nothing;
  }
}
