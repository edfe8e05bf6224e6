import { nameOf, type Contact } from '@orderpad/contracts';
import type { OrderSession } from '@orderpad/core';
import { preview } from '@orderpad/core/preview';
import type { LitElement, TemplateResult } from 'lit';
import { WhatIfPanel } from '../what-if/what-if-panel.ts';

export interface Replacement {
  readonly before: Contact;
  readonly contact: Contact;
  readonly onDone: () => void;
  readonly onKeep: () => void;
}

/** Changing the contact of an order that has begun: the one before stays until it is known what another would change. */
export class ContactChange {
  /** Whether another contact is being looked for. */
  isLooking = false;
  readonly #panel: WhatIfPanel;

  constructor(host: LitElement) {
    this.#panel = new WhatIfPanel(host);
  }

  get isAsking(): boolean {
    return this.#panel.isOpen;
  }

  /** The address of a contact chosen by mistake is no loss: such a contact goes at once. */
  begin(session: OrderSession): void {
    this.#panel.close();
    const losses = preview(session, { type: 'contact.clear' });
    this.isLooking = losses.some(({ code }) => code !== 'addresses-forgotten');
    if (!this.isLooking) session.send({ type: 'contact.clear' });
  }

  /** Say what the other contact changes, before anything is changed. */
  ask(session: OrderSession, { before, contact, onDone, onKeep }: Replacement): void {
    this.isLooking = false;
    if (contact.id === before.id) return onKeep();
    this.#panel.ask(session, {
      event: { type: 'contact.choose', contact },
      name: nameOf(contact),
      other: nameOf(before),
      back: { type: 'contact.choose', contact: before },
      onDone,
      onKeep,
    });
  }

  render(session: OrderSession | undefined): TemplateResult | symbol {
    return this.#panel.render(session);
  }

  /** What somebody new would change; nobody's prices can be asked for who is not known yet. */
  losses(session: OrderSession, before: Contact): TemplateResult | symbol {
    return this.#panel.losses(preview(session, { type: 'contact.create', input: {} }), nameOf(before));
  }
}
