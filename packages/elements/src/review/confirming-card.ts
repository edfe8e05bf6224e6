import { html, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { ReviewKey } from './review.messages.ts';

/** Renders the place for what the payer has to confirm with the bank; a payment adapter fills its slot. */
export const confirmingCard = (
  t: MessagesController<ReviewKey>['t'],
  onCancel: () => void,
): TemplateResult => html`
  <section class="card" aria-labelledby="confirming">
    <div class="card-body stack">
      <h3 id="confirming" tabindex="-1">${t('review.confirming')}</h3>
      <p role="status">${t('review.confirming-hint')}</p>
      <slot name="fields"></slot>
      <div>${button({ label: t('review.confirming-cancel'), onClick: onCancel })}</div>
    </div>
  </section>
`;
