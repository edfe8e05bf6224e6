import type { Bought, Money, Product, Stock } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { isOffered, variantOf, type Chosen } from './item-choice.ts';
import type { ItemsKey } from './items.messages.ts';
import { pictureOf, pictureOfVariant } from './picture.ts';
import { sentence } from '../messages/sentence.ts';

export type ItemMessages = Pick<MessagesController<ItemsKey>, 't' | 'locale'>;

/** A product as a search result. */
export const productResult = (
  product: Product,
  messages: ItemMessages,
  bought?: Bought,
): TemplateResult => html`
  <span class="result">
    ${pictureOf(product.title, product.image)}
    <span class="what">
      <span class="title"><bdi>${[product.title, ...(bought?.choices ?? [])].join(' · ')}</bdi></span>
      <span class="detail">${
        bought
          ? oftenText(bought, messages)
          : product.variants
              .map(({ sku }) => sku)
              .slice(0, 3)
              .join(' · ')
      }</span>
    </span>
    <span class="number">${sentence(bought ? priceOf(variantNamed(product, bought)?.price, messages) : priceRange(product, messages))}</span>
  </span>
`;

const variantNamed = ({ variants }: Product, { variantId }: Bought) =>
  variants.find(({ id }) => id === variantId);

/** Says how often a variant was bought, how many the last time, and when. */
const oftenText = ({ times, lastQuantity, lastAt }: Bought, { t, locale }: ItemMessages): string =>
  t('items.often', { count: times, last: lastQuantity, date: locale.date(lastAt) });

/** Card of the chosen product, with price and stock of the variant once it is known. */
export function productCard(product: Product, chosen: Chosen, messages: ItemMessages): TemplateResult {
  const variant = variantOf(product, chosen);
  return html`
    <div class="product">
      ${pictureOfVariant(product, variant)}
      <div class="what">
        <p class="title"><bdi>${product.title}</bdi></p>
        ${product.description ? html`<p class="detail">${product.description}</p>` : nothing}
        <p class="terms" role="status">
          <span class="strong number">${variant ? priceOf(variant.price, messages) : priceRange(product, messages)}</span>
          ${variant ? html`${stockText(variant.stock, messages)}<span class="muted small">${variant.sku}</span>` : nothing}
        </p>
      </div>
    </div>
  `;
}

/** Options as radio tags. A value without any variant is not offered. */
export function optionChoices(
  product: Product,
  chosen: Chosen,
  { t }: ItemMessages,
  { isTried, onChoose }: { isTried: boolean; onChoose: (option: string, value: string) => void },
): TemplateResult[] {
  return product.options.map(({ id, name, values }, at) => {
    const isMissing = isTried && chosen[id] === undefined;
    return html`
      <fieldset class="field" aria-describedby=${isMissing ? `option-${at}-error` : nothing}>
        <legend class="label"><span>${name}</span><span class="need" aria-hidden="true">*</span></legend>
        <div class="tags">
          ${values.map((value, index) => {
            const isOff = !isOffered(product, chosen, id, value.id);
            return html`
              <label class="tag ${isOff ? 'off' : ''}">
                <input
                  type="radio"
                  class="unseen"
                  id="option-${at}${index === 0 ? '' : `-${index}`}"
                  name="option-${at}"
                  required
                  .checked=${chosen[id] === value.id}
                  @change=${() => onChoose(id, value.id)}
                />
                <span>${value.name}</span>${isOff ? html`<span class="unseen">${t('items.not-with')}</span>` : nothing}
              </label>
            `;
          })}
        </div>
        ${isMissing ? html`<p class="error" id="option-${at}-error">${t('items.option-missing', { name })}</p>` : nothing}
      </fieldset>
    `;
  });
}

/** Buttons for the usual pack sizes of a product; nothing without any. `off` is the reason why none can be ordered. */
export const packButtons = (
  { title, packs = [] }: Product,
  t: ItemMessages['t'],
  onPack: (count: number) => void,
  off?: string,
): TemplateResult | typeof nothing =>
  packs.length === 0
    ? nothing
    : html`
        <div class="packs" role="group" aria-label=${t('items.packs', { title })}>
          ${packs.map(({ name, quantity: count }) =>
            button({
              look: 'pack',
              label: count === 1 ? name : t('items.pack', { name, count }),
              disabled: off !== undefined && { reason: off },
              onClick: () => onPack(count),
            }),
          )}
        </div>
      `;

export const priceOf = (price: Money | undefined, { t, locale }: ItemMessages): string =>
  price ? locale.money(price) : t('items.no-price');

export function priceRange({ variants }: Product, messages: ItemMessages): string {
  const prices = variants
    .flatMap(({ price }) => (price ? [price] : []))
    .toSorted((a, b) => a.amount - b.amount);
  const [lowest] = prices;
  const isOne = lowest?.amount === prices.at(-1)?.amount;
  return isOne ? priceOf(lowest, messages) : messages.t('items.from', { price: priceOf(lowest, messages) });
}

export function stockText(stock: Stock, { t }: ItemMessages): TemplateResult | typeof nothing {
  if (stock.kind === 'unlimited') return nothing;
  const level = stock.kind === 'level' ? stock.level : stock.available === 0 ? 'out' : 'counted';
  const count = stock.kind === 'counted' ? stock.available : 0;
  return html`<span class="pill ${level === 'out' ? 'danger' : level === 'low' ? 'warning' : 'success'}">
    <bdi>${t(`items.stock-${level}`, { count })}</bdi>
  </span>`;
}
