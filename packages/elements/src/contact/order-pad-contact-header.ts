import { nameOf, type Contact } from '@orderpad/contracts';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { icon } from '../ui/icon.ts';
import { pill } from '../ui/surface.ts';
import type * as RecordModule from './known.ts';
import { contactHeaderMessages } from './contact-header.messages.ts';

/**
 * @summary Line with the customer of the order: name, flags, telephone and pricing tier. The pad keeps it in view in
 *   every step after the contact, where staff order for somebody. What does not fit into the line is left out, the name is shortened; a
 *   button opens what is known of the customer. `beside` the contact step only that is shown.
 *
 * @tagname order-pad-contact-header
 *
 * @csspart contact - The line.
 */
export class OrderPadContactHeader extends LitElement {
  static override styles = [
    ...base,
    controls,
    surfaces,
    css`
      .card {
        display: flex;
        align-items: center;
        gap: calc(var(--_u) * 3);
        min-height: calc(var(--_control) + var(--_u));
        padding-inline: calc(var(--_u) * 3);
      }
      /* Text that does not fit wraps into a second line, which is cut off. */
      .facts {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--_u) * 3);
        min-width: 0;
        height: 1.6em;
        overflow: hidden;
      }
      .facts > * {
        display: flex;
        align-items: center;
        gap: var(--_u);
        height: 1.6em;
        white-space: nowrap;
      }
      .name {
        display: block;
        max-width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      :host([beside]) .card {
        display: block;
        padding: calc(var(--_u) * 4);
      }
    `,
  ];

  static override properties = { beside: { type: Boolean, reflect: true } };

  /** True below the contact step. */
  beside = false;

  readonly #order = new OrderController(this, 'contact');
  readonly #messages = new MessagesController(this, contactHeaderMessages);
  /** Record of the customer, in a file of its own. */
  #record: HTMLElement | undefined;
  #isFetching = false;

  protected override render() {
    const { contact, verifies, hasRecord } = this.#order.view ?? {};
    if (!contact) return nothing;
    const known = hasRecord
      ? button({
          kind: this.beside ? 'link' : 'icon',
          icon: 'info',
          label: this.#messages.t('contact.known'),
          onClick: ({ currentTarget }) => this.#fetch((module) => module.openRecord(this, currentTarget)),
        })
      : nothing;
    if (!this.beside) return this.#line(contact, known);
    if (hasRecord && verifies && !this.#isFetching) this.#fetch((module) => module.makeRecord(this));
    return this.#record ? html`<section class="card" part="contact">${this.#record}</section>` : known;
  }

  #line({ phone, tier, flags = [], ...contact }: Contact, known: unknown): TemplateResult {
    const { t } = this.#messages;
    const name = nameOf(contact);
    return html`
      <section class="card" part="contact" aria-label=${t('contact.header')}>
        <p class="facts">
          <bdi class="name strong" title=${name}>${name}</bdi>
          ${flags.map((flag) => html`<span>${pill(t(`contact.flag-${flag}`), 'warning')}</span>`)}
          ${phone ? html`<span class="small">${icon('phone')}<bdi translate="no">${phone}</bdi></span>` : nothing}
          ${tier ? html`<span>${pill(tier.name)}</span>` : nothing}
        </p>
        ${known}
      </section>
    `;
  }

  protected override firstUpdated(): void {
    this.getRootNode().addEventListener('keydown', (event) => {
      // With Ctrl it is AltGr, which writes a character.
      if (!(event instanceof KeyboardEvent && event.altKey && !event.ctrlKey && event.code === 'KeyR'))
        return;
      event.preventDefault();
      this.#fetch((module) => module.repeatNewest(this, this.#order.session));
    });
  }

  #fetch(use: (module: typeof RecordModule) => HTMLElement | undefined): void {
    this.#isFetching = true;
    void fetchModule(() => import('./known.ts')).then(
      (module) => {
        this.#record = use(module) ?? this.#record;
        this.requestUpdate();
      },
      // The next click fetches it again.
      () => undefined,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-contact-header': OrderPadContactHeader;
  }
}
