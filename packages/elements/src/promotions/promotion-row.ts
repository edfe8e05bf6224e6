import type { PromotionView } from '@orderpad/core/promotions';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { PromotionsKey } from './promotions.messages.ts';
import { sentence } from '../messages/sentence.ts';

type PromotionsMessages = Pick<MessagesController<PromotionsKey>, 't' | 'tIssue' | 'locale'>;

export interface PromotionRowOptions {
  readonly row: PromotionView;
  readonly key: string;
  readonly currency: string;
  /** Question about its removal, while there is one. */
  readonly question: TemplateResult | typeof nothing;
  readonly messages: PromotionsMessages;
  readonly onRemove: () => void;
}

/** Returns the name of a promotion, else the code or id by which it was added. */
export const nameOfPromotion = ({ promotion, issue, asked }: PromotionView): string =>
  promotion?.name ?? String(issue?.params['name'] ?? (asked?.by === 'code' ? asked.code : (asked?.id ?? '')));

/** Row of a promotion: its effect or why it has none, and a button to remove it. */
export function promotionRow(options: PromotionRowOptions): TemplateResult {
  const { row, key, currency, question, messages, onRemove } = options;
  const { asked, issue, discount } = row;
  const { t, locale } = messages;
  const name = nameOfPromotion(row);
  return html`
    <li data-key=${key}>
      <span class="what">
        <span class="strong"><bdi>${sentence(name)}</bdi></span>
        ${asked?.by === 'code' && name !== asked.code ? html`<span class="detail">${t('promotions.by-code', { code: asked.code })}</span>` : nothing}
        ${asked ? nothing : html`<span class="detail">${t('promotions.automatic')}</span>`}
        ${row.addedLines.length > 0 ? html`<span class="detail">${t('promotions.adds', { items: itemsIn(row, messages) })}</span>` : nothing}
        ${issue ? html`<span class="error">${icon('alert')}${sentence(messages.tIssue(issue))}</span>` : nothing}
        ${row.isChecking ? html`<span class="detail">${t('promotions.checking')}</span>` : nothing}
      </span>
      <bdi class="number off" translate="no">${discount > 0 ? locale.amount(-discount, currency) : nothing}</bdi>
      ${
        asked
          ? button({
              kind: 'icon',
              icon: 'close',
              label: t('promotions.remove', { name }),
              attributes: { 'aria-expanded': row.addedLines.length > 0 ? question !== nothing : undefined },
              onClick: onRemove,
            })
          : nothing
      }
      ${question}
    </li>
  `;
}

const itemsIn = ({ addedLines }: PromotionView, { t, locale }: PromotionsMessages): string =>
  new Intl.ListFormat(locale.lang).format(
    addedLines.map(({ item, quantity }) => t('promotions.line', { count: quantity, title: item.title })),
  );
