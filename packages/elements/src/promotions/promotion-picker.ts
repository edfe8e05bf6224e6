import type { Id, Promotion } from '@orderpad/contracts';
import type { Finder } from '@orderpad/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import type { DialogController } from '../ui/dialog.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { emptyState, pill, skeleton } from '../ui/surface.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { PromotionsKey } from './promotions.messages.ts';

interface Picking {
  readonly isIn: (id: Id) => boolean | undefined;
  readonly onPick: (id: Id) => void;
}

/** List of promotions to pick from, loaded when it is opened. */
export class PromotionPicker {
  readonly #finder: Finder<Promotion>;
  readonly #messages: MessagesController<PromotionsKey>;
  readonly #picking: Picking;

  constructor(
    element: LitElement,
    finder: Finder<Promotion>,
    messages: MessagesController<PromotionsKey>,
    picking: Picking,
  ) {
    this.#finder = finder;
    this.#messages = messages;
    this.#picking = picking;
    finder.watch(() => element.requestUpdate());
    finder.find('');
  }

  stop(): void {
    this.#finder.stop();
  }

  render(dialog: DialogController): TemplateResult {
    const { t } = this.#messages;
    return dialog.render({
      id: 'picker',
      heading: t('promotions.choose'),
      t,
      body: this.#body(),
      foot: button({ label: t('ui.close'), onClick: () => dialog.close() }),
    });
  }

  #body(): TemplateResult {
    const { t, tProblem } = this.#messages;
    const { items, isSearching, problem } = this.#finder.view;
    if (problem) return retryNotice(t, tProblem(problem), () => this.#finder.find(''));
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
