import type { PromotionView } from '@orderpad/core/promotions';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { PromotionsKey } from './promotions.words.ts';

type PromotionsSpeech = Pick<WordsController<PromotionsKey>, 'say' | 'sayIssue' | 'locale'>;

export interface PromotionRowOptions {
  readonly row: PromotionView;
  readonly key: string;
  readonly currency: string;
  /** Whether it is being asked what removing it takes away. */
  readonly isAsked: boolean;
  readonly speech: PromotionsSpeech;
  readonly onRemove: () => void;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** What a promotion is called: by its name, else by how it was asked for. */
export const nameOfPromotion = ({ promotion, issue, asked }: PromotionView): string =>
  promotion?.name ?? String(issue?.params['name'] ?? (asked?.by === 'code' ? asked.code : (asked?.id ?? '')));

/** One promotion: what it does or why it does nothing, and the way to take it away. */
export function promotionRow(options: PromotionRowOptions): TemplateResult {
  const { row, key, currency, isAsked, speech, onRemove } = options;
  const { asked, issue, off } = row;
  const { say, locale } = speech;
  const name = nameOfPromotion(row);
  return html`
    <li data-key=${key}>
      <span class="what">
        <span class="strong"><bdi>${name}</bdi></span>
        ${asked?.by === 'code' && name !== asked.code ? html`<span class="detail">${say('promotions.by-code', { code: asked.code })}</span>` : nothing}
        ${asked ? nothing : html`<span class="detail">${say('promotions.automatic')}</span>`}
        ${row.brought.length > 0 ? html`<span class="detail">${say('promotions.adds', { items: itemsIn(row, speech) })}</span>` : nothing}
        ${issue ? html`<span class="error">${icon('alert')}${speech.sayIssue(issue)}</span>` : nothing}
        ${row.isChecking ? html`<span class="detail">${say('promotions.checking')}</span>` : nothing}
      </span>
      <span class="number off">${off > 0 ? locale.amount(-off, currency) : nothing}</span>
      ${
        asked
          ? html`<button
              type="button"
              class="button quiet only-icon"
              aria-label=${say('promotions.remove', { name })}
              aria-expanded=${row.brought.length > 0 ? String(isAsked) : nothing}
              @click=${onRemove}
            >
              ${icon('close')}
            </button>`
          : nothing
      }
      ${isAsked ? question(options, name) : nothing}
    </li>
  `;
}

/** Says which lines go before they do. Esc keeps them. */
function question({ row, speech, onConfirm, onKeep }: PromotionRowOptions, name: string): TemplateResult {
  const { say } = speech;
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onKeep();
  };
  return html`
    <div class="notice warning" id="ask" role="group" tabindex="-1" aria-labelledby="ask-words" @keydown=${pressed}>
      ${icon('alert')}
      <div>
        <span id="ask-words"
          ><b>${say('promotions.ask', { name })}</b> ${say('promotions.goes', { items: itemsIn(row, speech) })}</span
        >
        <span class="row">
          <button type="button" class="button" @click=${onConfirm}>${say('ui.remove')}</button>
          <button type="button" class="button quiet" @click=${onKeep}>${say('promotions.keep')}</button>
        </span>
      </div>
    </div>
  `;
}

const itemsIn = ({ brought }: PromotionView, { say, locale }: PromotionsSpeech): string =>
  new Intl.ListFormat(locale.lang).format(
    brought.map(({ item, quantity }) => say('promotions.line', { count: quantity, title: item.title })),
  );
