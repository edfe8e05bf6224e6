import { nameOf } from '@orderpad/contracts';
import { css, html, LitElement, nothing } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { surfaces } from '../styles/surfaces.ts';
import { icon } from '../ui/icon.ts';
import { pill } from '../ui/surface.ts';
import { contactHeaderMessages } from './contact-header.messages.ts';
import { contactMessages } from './contact.messages.ts';

/**
 * @summary Line with the customer of the order: name, what stands in the way, telephone and pricing tier. The pad keeps it in view in
 *   every step after the contact, where staff order for somebody. What does not fit into the line is left out, the name is shortened.
 *
 * @tagname order-pad-contact-header
 *
 * @csspart contact - The line.
 */
export class OrderPadContactHeader extends LitElement {
  static override styles = [
    ...base,
    surfaces,
    css`
      .card {
        display: flex;
        align-items: center;
        gap: calc(var(--_u) * 3);
        min-height: calc(var(--_control) + var(--_u) * 2);
        padding-inline: calc(var(--_u) * 3);
        border-radius: var(--_radius);
      }
      /* What does not fit wraps into a second line, which is cut off. */
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
      .icon {
        color: var(--_muted);
      }
    `,
  ];

  readonly #order = new OrderController(this, 'contact', ({ contact }) => [contact]);
  readonly #messages = new MessagesController(this, { ...contactMessages, ...contactHeaderMessages });

  protected override render() {
    const { contact } = this.#order.view ?? {};
    if (!contact) return nothing;
    const { t } = this.#messages;
    const { phone, tier, bar } = contact;
    const name = nameOf(contact);
    return html`
      <section class="card" part="contact" aria-label=${t('contact.header')}>
        <p class="facts">
          <bdi class="name strong" title=${name}>${name}</bdi>
          ${bar ? html`<span>${pill(t(`contact.bar-${bar}`), 'danger')}</span>` : nothing}
          ${phone ? html`<span class="small">${icon('phone')}<bdi translate="no">${phone}</bdi></span>` : nothing}
          ${tier ? html`<span>${pill(tier.name)}</span>` : nothing}
        </p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-contact-header': OrderPadContactHeader;
  }
}
