import type { PricingTier, TierRule } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';
import type { Locale } from '../messages/locale.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { TierKey } from './tiers.messages.ts';
import { sentence } from '../messages/sentence.ts';

type TierMessages = Pick<MessagesController<TierKey>, 't' | 'locale'>;

/** Table of a tier's rules: what each applies to, from which quantity, and the resulting price. */
export function tierRules({ name, rules }: PricingTier, messages: TierMessages): TemplateResult {
  const { t } = messages;
  return html`
    <table>
      <caption class="unseen">
        ${t('tier.rules', { name })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('tier.what')}</th>
          <th scope="col" class="number">${t('tier.from')}</th>
          <th scope="col" class="number">${t('tier.price')}</th>
        </tr>
      </thead>
      <tbody>
        ${rules.map(
          (rule) => html`
            <tr>
              <th scope="row">${subject(rule, messages)}</th>
              <td class="number"><bdi>${t('tier.pieces', { count: rule.minQuantity })}</bdi></td>
              <td class="number strong"><bdi>${sentence(price(rule, messages))}</bdi></td>
            </tr>
          `,
        )}
      </tbody>
    </table>
    <p class="muted small"><bdi>${t('tier.note')}</bdi></p>
  `;
}

function subject(rule: TierRule, { t }: TierMessages): TemplateResult {
  if (rule.kind === 'price') {
    const { title, choices, sku } = rule.variant;
    return html`${title}<span class="detail">${[...choices, sku].join(' · ')}</span>`;
  }
  const { category } = rule;
  return html`${category ? t('tier.everything-in', { category: category.name }) : t('tier.everything')}`;
}

const price = (rule: TierRule, { t, locale }: TierMessages): string =>
  rule.kind === 'price'
    ? t('tier.each', { price: locale.money(rule.price) })
    : t('tier.off', { percent: percentOf(rule.rate, locale) });

/** Formats parts per million as a percentage: `125_000` is `12.5%`. */
const percentOf = (rate: number, { lang }: Locale): string =>
  new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 4 }).format(rate / 1_000_000);
