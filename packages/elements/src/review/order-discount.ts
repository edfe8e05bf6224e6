import type { Amount } from '@orderpad/contracts';
import type { ReviewView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { sentence } from '../messages/sentence.ts';
import { button } from '../ui/button.ts';
import { discountText } from '../ui/discount-text.ts';
import type { OrderKey } from '../placing/order.messages.ts';
import type { ReviewKey } from './review.messages.ts';

/** The discount that staff give on the order, and the button that gives or changes it; nothing where staff give none. */
export function orderDiscount(
  { quote, lastQuote, discount, canDiscount, currency, issues }: ReviewView,
  { t, tIssue, locale }: Pick<MessagesController<ReviewKey | OrderKey>, 't' | 'tIssue' | 'locale'>,
  onOpen: () => void,
): TemplateResult | typeof nothing {
  if (!canDiscount) return nothing;
  const given = (quote ?? lastQuote)?.discounts.find(({ source }) => source.kind === 'manual');
  const approval = issues.find(
    ({ code, path: [part] }) => code === 'reduction-approved' && part === 'discount',
  );
  const money = (amount: Amount): string => locale.amount(amount, currency);
  return html`<p class="row discount">
    ${
      discount && given
        ? html`<span
            >${sentence(t('order.discount', { what: discountText(given, (rate) => locale.share(rate)), amount: money(given.amount) }))}</span
          >${approval ? html`<span class="muted">${sentence(tIssue(approval))}</span>` : nothing}`
        : nothing
    }
    ${button({
      kind: discount ? 'link' : 'quiet',
      id: 'discount',
      ...(!discount && { icon: 'tag' }),
      label: t(discount ? 'review.change-discount' : 'review.give-discount'),
      onClick: onOpen,
    })}
  </p>`;
}
