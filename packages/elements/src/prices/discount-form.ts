import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../messages/sentence.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { textField } from '../ui/text-field.ts';
import {
  amountRead,
  discountFlaws,
  isTooLarge,
  largestOf,
  takenOff,
  withAmountOff,
  withPercentOff,
  type DiscountEntry,
} from './discount-entry.ts';
import type { PricesMessages } from './price-form.ts';
import { priceRefusal } from './price-refusal.ts';
import { writtenPrice } from './read-price.ts';
import { reasonFields } from './reason.ts';

/** Form for a discount: by percentage or amount, with its reason and what is left to pay. */
export function discountForm(
  entry: DiscountEntry,
  messages: PricesMessages,
  onChange: (entry: DiscountEntry) => void,
): TemplateResult {
  const { t } = messages;
  const flaws = discountFlaws(entry).filter(
    (flaw) => flaw === 'too-large' || entry.isTried || (entry.isLeft && flaw !== 'reason'),
  );
  const { currency, lang } = entry;
  return html`
    <p class="stack terms">
      <span class="title">${entry.title}</span>
      <span class="muted">${sentence(terms(entry, messages))}</span>
    </p>
    <div class="fields">
      ${textField({
        id: 'discount-percent',
        name: 'percent',
        label: t('price.percent'),
        span: 'half',
        isFirst: true,
        value: entry.percent,
        error: flaws.includes('percent') ? t('discount.percent-invalid') : undefined,
        t,
        onInput: (percent) => onChange(withPercentOff(entry, percent)),
        onChange: (percent) => onChange({ ...withPercentOff(entry, percent), isLeft: true }),
      })}
      ${textField({
        id: 'discount-amount',
        name: 'amount',
        label: t('discount.amount'),
        span: 'half',
        value: entry.amount,
        error: flaws.includes('amount')
          ? priceRefusal(amountRead(entry).refusal, writtenPrice(250, currency, lang), t)
          : undefined,
        t,
        onInput: (amount) => onChange(withAmountOff(entry, amount)),
        onChange: (amount) =>
          onChange({ ...(amount === entry.amount ? entry : withAmountOff(entry, amount)), isLeft: true }),
      })}
    </div>
    ${isTooLarge(entry) ? tooLarge(entry, messages, onChange) : nothing} ${comesTo(entry, messages)}
    ${reasonFields(entry, flaws.includes('reason'), 120, t, (change) => onChange({ ...entry, ...change }))}
  `;
}

/** The price now and the most that may be taken off it, shown before the host would refuse. */
function terms(entry: DiscountEntry, { t, locale }: PricesMessages): string {
  const { goods, limit, currency } = entry;
  const largest = largestOf(entry);
  if (!goods || largest === undefined) return t('price.host-unknown');
  const price = t('discount.price', { price: locale.amount(goods.net, currency) });
  return limit === undefined || limit >= 100
    ? price
    : `${price} ${t('discount.limit', { largest: locale.amount(largest, currency), limit })}`;
}

function tooLarge(
  entry: DiscountEntry,
  { t, locale }: PricesMessages,
  onChange: (entry: DiscountEntry) => void,
): TemplateResult {
  const { mayAsk, currency, lang } = entry;
  const largest = largestOf(entry) ?? 0;
  return html`<p class="${mayAsk ? 'to-approve' : 'error'} too-low" id="discount-too-large" role="status">
    ${icon(mayAsk ? 'info' : 'alert')}<span>${t(mayAsk ? 'discount.to-approve' : 'discount.too-large')}</span>
    ${
      largest > 0
        ? button({
            kind: 'link',
            label: t('discount.set-largest', { largest: locale.amount(largest, currency) }),
            onClick: () => onChange(withAmountOff(entry, writtenPrice(largest, currency, lang))),
          })
        : nothing
    }
  </p>`;
}

function comesTo(entry: DiscountEntry, { t, locale }: PricesMessages): TemplateResult | typeof nothing {
  const { goods, currency } = entry;
  const off = takenOff(entry);
  if (!goods || off === undefined) return nothing;
  const money = (amount: number) => locale.amount(amount, currency);
  return html`<p class="comes-to number">
    <bdi class="strong"
      >${sentence(t('discount.comes-to', { net: money(goods.net), off: money(off), total: money(goods.net - off) }))}</bdi
    >
  </p>`;
}
