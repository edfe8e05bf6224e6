import type { ParkedOrder } from '@orderpad/core/drafts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { sentence } from '../messages/sentence.ts';
import { askFirst } from '../ui/ask-first.ts';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import type { ParkingKey } from './parking.messages.ts';

/** Order that is about to be left, and what is known of it. */
export interface Leaving {
  readonly order: ParkedOrder;
  /** True when rows of fast entry wait beside it. */
  readonly hasRows: boolean;
  /** True when the host has a saved version of it. */
  readonly isSavedAtHost: boolean;
  /** True while its outcome is awaited: it can be left, and neither parked nor cancelled. */
  readonly isPlacing: boolean;
}

export type LeaveMessages = Pick<MessagesController<ParkingKey>, 't' | 'locale'>;

export interface CancelQuestionOptions {
  readonly onCancel: () => void;
  readonly onKeep: () => void;
}

/** Says what is thrown away with an order, and asks. */
export function cancelQuestion(
  { order, hasRows, isSavedAtHost }: Leaving,
  { onCancel, onKeep }: CancelQuestionOptions,
  { t, locale }: LeaveMessages,
): TemplateResult {
  const { contact, items, total } = order;
  const lost =
    items === 0
      ? t('parking.lost')
      : t('parking.lost-items', { count: items, total: total ? locale.money(total) : '–' });
  return askFirst({
    id: 'leave',
    heading: contact ? t('parking.cancel-ask', { name: contact.name }) : t('parking.cancel-ask-nobody'),
    points: [
      lost,
      ...(hasRows ? [t('parking.lost-rows')] : []),
      ...(isSavedAtHost ? [t('parking.stays-saved')] : []),
    ],
    confirm: t('parking.cancel-yes'),
    keep: t('parking.cancel-no'),
    onConfirm: onCancel,
    onKeep,
  });
}

export interface LeaveQuestionOptions {
  readonly onPark: () => void;
  readonly onCancel: () => void;
  /** Leaves without parking, while the outcome of the order is awaited. */
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks what becomes of an order that is not finished, before the page is left. Esc stays. */
export function leaveQuestion(
  { order, isPlacing }: Leaving,
  { onPark, onCancel, onLeave, onStay }: LeaveQuestionOptions,
  { t }: LeaveMessages,
): TemplateResult {
  const { contact } = order;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onStay();
  };
  const heading = contact ? t('parking.leave-ask', { name: contact.name }) : t('parking.leave-ask-nobody');
  return html`
    <div id="leave" role="group" tabindex="-1" aria-labelledby="leave-heading" @keydown=${pressed}>
      ${notice(
        'warning',
        html`<b id="leave-heading">${sentence(isPlacing ? t('parking.placing') : heading)}</b>
          <span>${t(isPlacing ? 'parking.leave-placing' : 'parking.leave-hint')}</span>`,
        {
          actions: html`<div class="row">
            ${
              isPlacing
                ? button({ label: t('parking.leave-anyway'), onClick: onLeave })
                : button({ kind: 'primary', label: t('parking.leave-park'), onClick: onPark })
            }
            ${button({ label: t('parking.leave-stay'), onClick: onStay })}
            ${isPlacing ? nothing : button({ kind: 'quiet', label: t('parking.cancel'), onClick: onCancel })}
          </div>`,
        },
      )}
    </div>
  `;
}
