import type { PromotionView } from '@orderpad/core/promotions';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { PromotionsKey } from './promotions.messages.ts';

type PromotionsMessages = Pick<MessagesController<PromotionsKey>, 't' | 'tIssue' | 'locale'>;

export interface PromotionRowOptions {
  readonly row: PromotionView;
  readonly key: string;
  readonly currency: string;
  /** True while its removal is being asked about. */
  readonly isAsked: boolean;
  readonly messages: PromotionsMessages;
  readonly onRemove: () => void;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Returns the name of a promotion, else the code or id by which it was added. */
export const nameOfPromotion = ({ promotion, issue, asked }: PromotionView): string =>
  promotion?.name ?? String(issue?.params['name'] ?? (asked?.by === 'code' ? asked.code : (asked?.id ?? '')));

/** Row of a promotion: its effect or why it has none, and a button to remove it. */
export function promotionRow(options: PromotionRowOptions): TemplateResult {
  const { row, key, currency, isAsked, messages, onRemove } = options;
  const { asked, issue, discount } = row;
  const { t, locale } = messages;
  const name = nameOfPromotion(row);
  return html`
    <li data-key=${key}>
      <span class="what">
        <span class="strong"><bdi>${name}</bdi></span>
        ${asked?.by === 'code' && name !== asked.code ? html`<span class="detail">${t('promotions.by-code', { code: asked.code })}</span>` : nothing}
        ${asked ? nothing : html`<span class="detail">${t('promotions.automatic')}</span>`}
        ${row.addedLines.length > 0 ? html`<span class="detail">${t('promotions.adds', { items: itemsIn(row, messages) })}</span>` : nothing}
        ${issue ? html`<span class="error">${icon('alert')}${messages.tIssue(issue)}</span>` : nothing}
        ${row.isChecking ? html`<span class="detail">${t('promotions.checking')}</span>` : nothing}
      </span>
      <span class="number off" translate="no">${discount > 0 ? locale.amount(-discount, currency) : nothing}</span>
      ${
        asked
          ? button({
              kind: 'icon',
              icon: 'close',
              label: t('promotions.remove', { name }),
              attributes: { 'aria-expanded': row.addedLines.length > 0 ? isAsked : undefined },
              onClick: onRemove,
            })
          : nothing
      }
      ${isAsked ? question(options, name) : nothing}
    </li>
  `;
}

/** Question that names the lines that leave with a promotion. Esc keeps them. */
function question({ row, messages, onConfirm, onKeep }: PromotionRowOptions, name: string): TemplateResult {
  const { t } = messages;
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onKeep();
  };
  return html`
    <div class="notice warning" id="ask" role="group" tabindex="-1" aria-labelledby="ask-words" @keydown=${pressed}>
      ${icon('alert')}
      <div>
        <span id="ask-words"
          ><b>${t('promotions.ask', { name })}</b> ${t('promotions.goes', { items: itemsIn(row, messages) })}</span
        >
        <span class="row">
          ${button({ label: t('ui.remove'), onClick: onConfirm })}
          ${button({ kind: 'quiet', label: t('promotions.keep'), onClick: onKeep })}
        </span>
      </div>
    </div>
  `;
}

const itemsIn = ({ addedLines }: PromotionView, { t, locale }: PromotionsMessages): string =>
  new Intl.ListFormat(locale.lang).format(
    addedLines.map(({ item, quantity }) => t('promotions.line', { count: quantity, title: item.title })),
  );
