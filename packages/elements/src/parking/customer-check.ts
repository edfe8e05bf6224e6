import type { Contact, Id } from '@orderpad/contracts';
import type { ParkedOrder } from '@orderpad/core/drafts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { sentence } from '../messages/sentence.ts';
import { button } from '../ui/button.ts';
import type { ParkingKey } from './parking.messages.ts';

/** A customer for whom an order was in view. */
export interface Served {
  readonly id: Id;
  readonly name: string;
}

/** Another customer's order that was brought back, and has to be confirmed before it is changed or placed. */
export interface Check {
  readonly parked: ParkedOrder;
  /** Customer of the order before. */
  readonly served: Served | undefined;
  /** The order that was in view before, and is parked now. */
  readonly back: ParkedOrder | undefined;
}

export interface CustomerCheckOptions {
  readonly check: Check;
  /** The customer as the host knows her, once it has answered. */
  readonly contact: Contact | undefined;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Says whose order is in view, and asks if that is the customer. Esc goes back: nothing has been changed. */
export function customerCheck(
  { check, contact, onYes, onNo }: CustomerCheckOptions,
  { t }: Pick<MessagesController<ParkingKey>, 't'>,
): TemplateResult {
  const { parked, served, back } = check;
  const name = parked.contact?.name ?? '';
  const known = [contact?.number, contact?.phone, contact?.addresses[0]?.city].filter(Boolean).join(' · ');
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onNo();
  };
  return html`
    <div id="check" class="check" role="group" aria-labelledby="check-name" aria-describedby="check-why" @keydown=${pressed}>
      <p id="check-name" class="name">${sentence(t('parking.check', { name }))}</p>
      <p id="check-why" class="muted">
        ${known ? html`<bdi class="known">${known}</bdi> ` : nothing}${
          served ? html`<span>${sentence(t('parking.check-before', { name: served.name }))}</span> ` : nothing
        }<span>${t('parking.check-hint')}</span>
      </p>
      <div class="row">
        ${button({ kind: 'primary', label: t('parking.check-yes', { name }), onClick: onYes })}
        ${button({
          label: back?.contact
            ? t('parking.check-back', { name: back.contact.name })
            : t('parking.check-park'),
          onClick: onNo,
        })}
      </div>
    </div>
  `;
}
