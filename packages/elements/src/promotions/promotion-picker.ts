import type { Id, Promotion } from '@orderpad/contracts';
import type { Finder } from '@orderpad/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { DialogController } from '../ui/dialog.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { emptyState, pill, skeleton } from '../ui/surface.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { PromotionsKey } from './promotions.words.ts';

interface Picking {
  readonly isIn: (id: Id) => boolean | undefined;
  readonly onPick: (id: Id) => void;
}

/** The list to pick from, asked for when it is opened. */
export class PromotionPicker {
  readonly #finder: Finder<Promotion>;
  readonly #words: WordsController<PromotionsKey>;
  readonly #picking: Picking;

  constructor(
    host: LitElement,
    finder: Finder<Promotion>,
    words: WordsController<PromotionsKey>,
    picking: Picking,
  ) {
    this.#finder = finder;
    this.#words = words;
    this.#picking = picking;
    finder.watch(() => host.requestUpdate());
    finder.find('');
  }

  stop(): void {
    this.#finder.stop();
  }

  render(dialog: DialogController): TemplateResult {
    const { say } = this.#words;
    return dialog.render({
      id: 'picker',
      heading: say('promotions.choose'),
      say,
      body: this.#body(),
      foot: html`<button type="button" class="button" @click=${() => dialog.close()}>${say('ui.close')}</button>`,
    });
  }

  #body(): TemplateResult {
    const { say, sayProblem } = this.#words;
    const { items, isSearching, problem } = this.#finder.view;
    if (problem) return retryNotice(say, sayProblem(problem), () => this.#finder.find(''));
    if (isSearching)
      return html`<div aria-busy="true"><p class="unseen" role="status">${say('promotions.loading')}</p>${skeleton(6)}</div>`;
    if (items.length === 0) return emptyState('receipt', say('promotions.none'), say('promotions.none-hint'));
    return html`<ul role="list" class="offers">${items.map((each) => this.#offer(each))}</ul>`;
  }

  #offer({ id, name, description, access, endsAt }: Promotion): TemplateResult {
    const { say, locale } = this.#words;
    return html`
      <li>
        <span class="what">
          <span class="strong">${name}</span>
          ${description ? html`<span class="detail">${description}</span>` : nothing}
          ${endsAt ? html`<span class="detail">${say('promotions.until', { date: locale.date(endsAt) })}</span>` : nothing}
        </span>
        ${
          access === 'automatic'
            ? pill(say('promotions.automatic'))
            : this.#picking.isIn(id)
              ? pill(say('promotions.picked'), 'success')
              : html`<button
                  type="button"
                  class="button"
                  aria-label=${say('promotions.pick-this', { name })}
                  @click=${() => this.#picking.onPick(id)}
                >
                  ${say('promotions.pick')}
                </button>`
        }
      </li>
    `;
  }
}
