import type { Id, Promotion } from '@orderpad/contracts';
import type { Finder, OrderSession } from '@orderpad/core';
import { findPromotions } from '@orderpad/core/promotions';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { emptyState, pill, skeleton } from '../ui/surface.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { PromotionsKey } from './promotions.messages.ts';

interface Picking {
  readonly isIn: (id: Id) => boolean | undefined;
  readonly onPick: (id: Id) => void;
}

/** Dialog with the promotions to pick from, loaded when it is opened. */
export class PromotionPicker {
  readonly #element: LitElement;
  readonly #dialog: DialogController;
  readonly #messages: MessagesController<PromotionsKey>;
  readonly #picking: Picking;
  #finder: Finder<Promotion> | undefined;

  constructor(element: LitElement, messages: MessagesController<PromotionsKey>, picking: Picking) {
    this.#element = element;
    this.#dialog = new DialogController(element, () => this.stop());
    this.#messages = messages;
    this.#picking = picking;
  }

  open(session: OrderSession): void {
    this.stop();
    this.#finder = findPromotions(session);
    this.#finder.watch(() => this.#element.requestUpdate());
    this.#finder.find('');
    this.#dialog.open();
  }

  close(): void {
    this.#dialog.close();
  }

  stop(): void {
    this.#finder?.stop();
  }

  render(): TemplateResult {
    const { t } = this.#messages;
    return this.#dialog.render({
      id: 'picker',
      heading: t('promotions.choose'),
      t,
      body: this.#finder ? this.#body(this.#finder) : nothing,
      foot: button({ label: t('ui.close'), onClick: () => this.close() }),
    });
  }

  #body(finder: Finder<Promotion>): TemplateResult {
    const { t, tProblem } = this.#messages;
    const { items, isSearching, problem } = finder.view;
    if (problem) return retryNotice(t, tProblem(problem), () => finder.find(''), false, problem);
    if (isSearching)
      return html`<div aria-busy="true"><p class="unseen" role="status">${t('promotions.loading')}</p>${skeleton(6)}</div>`;
    if (items.length === 0) return emptyState('receipt', t('promotions.none'), t('promotions.none-hint'));
    return html`<ul role="list" class="offers">${items.map((each) => this.#offer(each))}</ul>`;
  }

  #offer({ id, name, description, access, endsAt }: Promotion): TemplateResult {
    const { t, locale } = this.#messages;
    return html`
      <li>
        <span class="what">
          <span class="strong">${name}</span>
          ${description ? html`<span class="detail">${description}</span>` : nothing}
          ${endsAt ? html`<span class="detail">${t('promotions.until', { date: locale.date(endsAt) })}</span>` : nothing}
        </span>
        ${
          access === 'automatic'
            ? pill(t('promotions.automatic'))
            : this.#picking.isIn(id)
              ? pill(t('promotions.picked'), 'success')
              : button({
                  label: t('promotions.pick'),
                  ariaLabel: t('promotions.pick-this', { name }),
                  onClick: () => this.#picking.onPick(id),
                })
        }
      </li>
    `;
  }
}
