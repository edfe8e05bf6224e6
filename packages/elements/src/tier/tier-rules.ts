import type { PricingTier, TierRule } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';
import type { Locale } from '../words/locale.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { TierKey } from './tier.words.ts';

type TierWords = Pick<WordsController<TierKey>, 'say' | 'locale'>;

/** The rules of a tier as a table: what each applies to, from how many on, and what one costs then. */
export function tierRules({ name, rules }: PricingTier, words: TierWords): TemplateResult {
  const { say } = words;
  return html`
    <table>
      <caption class="unseen">
        ${say('tier.rules', { name })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('tier.what')}</th>
          <th scope="col" class="number">${say('tier.from')}</th>
          <th scope="col" class="number">${say('tier.price')}</th>
        </tr>
      </thead>
      <tbody>
        ${rules.map(
          (rule) => html`
            <tr>
              <th scope="row">${subject(rule, words)}</th>
              <td class="number"><bdi>${say('tier.pieces', { count: rule.minQuantity })}</bdi></td>
              <td class="number strong"><bdi>${price(rule, words)}</bdi></td>
            </tr>
          `,
        )}
      </tbody>
    </table>
    <p class="muted small"><bdi>${say('tier.note')}</bdi></p>
  `;
}

function subject(rule: TierRule, { say }: TierWords): TemplateResult {
  if (rule.kind === 'price') {
    const { title, choices, sku } = rule.variant;
    return html`${title}<span class="detail">${[...choices, sku].join(' · ')}</span>`;
  }
  const { category } = rule;
  return html`${category ? say('tier.everything-in', { category: category.name }) : say('tier.everything')}`;
}

const price = (rule: TierRule, { say, locale }: TierWords): string =>
  rule.kind === 'price'
    ? say('tier.each', { price: locale.money(rule.price) })
    : say('tier.off', { percent: percentOf(rule.rate, locale) });

/** Parts per million as the language writes per cent: `125_000` is `12.5%`. */
const percentOf = (rate: number, { lang }: Locale): string =>
  new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 4 }).format(rate / 1_000_000);
