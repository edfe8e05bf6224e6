import type { ParkedOrder } from '@orderpad/core/drafts';
import { html, nothing, type TemplateResult } from 'lit';
import { age } from '../drafts/age.ts';
import type { TransferKey } from '../drafts/transfer.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { sentence } from '../messages/sentence.ts';
import { button } from '../ui/button.ts';
import { pill } from '../ui/surface.ts';
import type { ParkingKey } from './parking.messages.ts';

export interface ParkedListOptions {
  readonly parked: readonly ParkedOrder[];
  /** True where the host gives orders to colleagues. */
  readonly canTransfer: boolean;
  readonly onBringBack: (parked: ParkedOrder) => void;
  readonly onGive: (parked: ParkedOrder) => void;
  readonly onClose: () => void;
}

type ParkingMessages = Pick<MessagesController<ParkingKey | TransferKey>, 't' | 'tStep' | 'locale'>;

/** List of parked orders, the one parked last first: for whom, how much, at which step, how old, entered by whom. */
export function parkedList(options: ParkedListOptions, messages: ParkingMessages): TemplateResult {
  const { parked, onClose } = options;
  const { t } = messages;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return html`
    <section class="card" aria-labelledby="heading" @keydown=${pressed}>
      <header class="card-head">
        <h2 id="heading" part="heading" tabindex="-1">${t('parking.heading')}</h2>
        ${button({ kind: 'icon', icon: 'close', label: t('parking.close'), onClick: onClose })}
      </header>
      ${
        parked.length === 0
          ? html`<p class="muted none">${t('parking.none')}</p>`
          : html`<ul class="parked" role="list">
              ${parked.map((each) => row(each, options, messages))}
            </ul>`
      }
      <p class="hint muted small">${t('parking.hint')}</p>
    </section>
  `;
}

function row(
  parked: ParkedOrder,
  { canTransfer, onBringBack, onGive }: ParkedListOptions,
  { t, tStep, locale }: ParkingMessages,
): TemplateResult {
  const { contact, operator, step, items, total, parkedAt } = parked;
  const name = contact?.name ?? t('parking.nobody');
  return html`
    <li>
      <div class="what">
        <span class="who"><bdi class="strong">${name}</bdi> ${pill(t('parking.at-step', { step: tStep(step) }))}</span>
        <span class="muted small">
          <bdi>${t('parking.items', { count: items })}</bdi> ·
          <time datetime=${parkedAt} title=${locale.dateTime(parkedAt)}>${t('parking.age', { age: age(parkedAt, locale) })}</time>
          ${operator ? html`· <span>${sentence(t('parking.by', { name: operator.name }))}</span>` : nothing}
        </span>
      </div>
      <span class="sum number" translate="no">${total ? locale.money(total) : '–'}</span>
      <div class="row">
        ${button({
          label: t('parking.bring-back'),
          ariaLabel: t('parking.bring-back-of', { name }),
          onClick: () => onBringBack(parked),
        })}
        ${
          canTransfer
            ? button({
                kind: 'quiet',
                label: t('transfer.give'),
                ariaLabel: t('transfer.give-of', { name }),
                onClick: () => onGive(parked),
              })
            : nothing
        }
      </div>
    </li>
  `;
}
