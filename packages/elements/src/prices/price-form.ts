import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { textField } from '../ui/text-field.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import {
  amountIn,
  flawsIn,
  isTooLow,
  priceIn,
  withPercent,
  withPrice,
  type PriceEntry,
} from './price-entry.ts';
import { reasonFields } from './reason.ts';
import { priceRefusal } from './price-refusal.ts';
import type { PricesKey } from './prices.messages.ts';
import { writtenPrice } from './read-price.ts';
import { sentence } from '../messages/sentence.ts';

export type PricesMessages = MessagesController<PricesKey>;

/** Form for the price of a line or of shipping: by amount or percentage, with the reason and the resulting total. */
export function priceForm(
  entry: PriceEntry,
  limit: number | undefined,
  messages: PricesMessages,
  onChange: (entry: PriceEntry) => void,
): TemplateResult {
  const { t } = messages;
  const flaws = flawsIn(entry).filter(
    (flaw) => flaw === 'too-low' || entry.isTried || (entry.isLeft && flaw !== 'reason'),
  );
  const left = (typed: PriceEntry) => onChange({ ...typed, isLeft: true });
  return html`
    <p class="stack terms">
      <span class="title">${entry.title}</span>
      <span class="muted" id="price-terms">${sentence(terms(entry, limit, messages))}</span>
    </p>
    <div class="fields">
      ${textField({
        id: 'price-new',
        name: 'price',
        label: t(entry.of === 'line' ? 'price.new' : 'price.new-shipping'),
        need: 'required',
        span: 'half',
        isFirst: true,
        value: entry.price,
        error: flaws.includes('price') ? priceRefusal(priceIn(entry).refusal, example(entry), t) : undefined,
        t,
        onInput: (price) => onChange(withPrice(entry, price)),
        onChange: (price) => left(price === entry.price ? entry : withPrice(entry, price)),
      })}
      ${
        entry.hostPrice
          ? textField({
              id: 'price-percent',
              name: 'percent',
              label: t('price.percent'),
              span: 'half',
              value: entry.percent,
              error: flaws.includes('percent') ? t('price.percent-invalid') : undefined,
              t,
              onInput: (percent) => onChange(withPercent(entry, percent)),
              onChange: (percent) => left(withPercent(entry, percent)),
            })
          : nothing
      }
    </div>
    ${isTooLow(entry) ? tooLow(entry, messages, onChange) : nothing} ${comesTo(entry, messages)}
    ${reasonFields(entry, flaws.includes('reason'), entry.of === 'line' ? 200 : 120, t, (change) => onChange({ ...entry, ...change }))}
  `;
}

/** Current price and its limits, shown before the host would refuse. */
function terms(
  { hostPrice, lowest, currency }: PriceEntry,
  limit: number | undefined,
  messages: PricesMessages,
): string {
  const { t, locale } = messages;
  if (hostPrice === undefined) return t('price.host-unknown');
  const price = t('price.host-price', { price: locale.amount(hostPrice, currency) });
  if (lowest === undefined || limit === undefined || limit >= 100) return price;
  if (limit === 0) return `${price} ${t('price.limit-none')}`;
  return `${price} ${t('price.limit', { lowest: locale.amount(lowest, currency), limit })}`;
}

function tooLow(
  entry: PriceEntry,
  { t, locale }: PricesMessages,
  onChange: (entry: PriceEntry) => void,
): TemplateResult {
  const { lowest = 0, mayAsk, currency, lang } = entry;
  return html`<p class="${mayAsk ? 'to-approve' : 'error'} too-low" id="price-too-low" role="status">
    ${icon(mayAsk ? 'info' : 'alert')}<span>${t(mayAsk ? 'price.to-approve' : 'price.too-low')}</span>
    ${button({
      kind: 'link',
      label: t('price.set-lowest', { lowest: locale.amount(lowest, currency) }),
      onClick: () => onChange(withPrice(entry, writtenPrice(lowest, currency, lang))),
    })}
  </p>`;
}

function comesTo(entry: PriceEntry, { t, locale }: PricesMessages): TemplateResult | typeof nothing {
  const { of, hostPrice, quantity, currency } = entry;
  const amount = amountIn(entry);
  if (of === 'shipping' || amount === undefined || !Number.isSafeInteger(amount * quantity)) return nothing;
  const money = (each: number) => locale.amount(each, currency);
  return html`<p class="comes-to number">
    <bdi class="strong"
      >${sentence(t('price.comes-to', { count: quantity, price: money(amount), total: money(amount * quantity) }))}</bdi
    >
    ${
      hostPrice !== undefined && hostPrice !== amount
        ? html`<s class="muted">${sentence(t('price.instead', { total: money(hostPrice * quantity) }))}</s>`
        : nothing
    }
  </p>`;
}

const example = ({ hostPrice, currency, lang }: PriceEntry): string =>
  writtenPrice(hostPrice ?? 1250, currency, lang);
